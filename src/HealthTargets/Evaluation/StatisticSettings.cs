using HealthTargets.Formulas;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Reads the settings of a statistic. One that a target leaves open (a parameter that it does not give) has its usual
/// value; one that can't be worked out leaves the whole statistic absent.
/// </summary>
internal sealed class StatisticSettings(Func<Formula, Reading> read)
{
    // Each of the latest values is left out once in turn, so their number is bounded.
    private const int WholeMax = 1000;

    /// <summary>Gets why a setting could not be read, if one could not.</summary>
    public Absence? Absence { get; private set; }

    public Rational? Number(Formula? setting)
    {
        if (setting is null)
        {
            return null;
        }

        Reading value = FormulaRules.Evaluate(setting, read);
        if (value.Absence is { Reason: not AbsenceReason.NotApplicable } absence)
        {
            Absence ??= absence;
        }

        return value.NumberOrNull;
    }

    public bool Truth(Formula? setting) => Number(setting) is { Sign: not 0 };

    public int? Whole(string name, Formula? setting)
    {
        if (Number(setting) is not { } number)
        {
            return null;
        }

        if (number.Denominator.IsOne && number.Sign > 0 && number <= WholeMax)
        {
            return (int)number.Numerator;
        }

        Absence ??= new(AbsenceReason.Undefined, name, AbsenceCauses.WholeNumber(1, WholeMax));
        return null;
    }
}

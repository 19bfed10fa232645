using HealthTargets.Formulas;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>Applies a <see cref="Method"/> to the numbers of a target.</summary>
public static class MethodRules
{
    /// <summary>Assesses a target.</summary>
    /// <param name="method">The method.</param>
    /// <param name="argumentOf">Gives what a parameter is; <see langword="null"/> where the target is silent.</param>
    /// <param name="inputOf">Gives the target's numbers by the names of <see cref="MethodInputs"/>.</param>
    /// <param name="measure">Gives what a statistic comes to; its settings are read as numbers by the function given.
    /// </param>
    /// <returns>The assessment; what can't be worked out is absent in it. Numbers of any size are fine.</returns>
    public static Assessment Assess(
        Method method,
        Func<string, Reading?> argumentOf,
        Func<string, Reading> inputOf,
        Func<Statistic, Func<Formula, Reading>, StatisticReadings> measure)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(argumentOf);
        ArgumentNullException.ThrowIfNull(inputOf);
        ArgumentNullException.ThrowIfNull(measure);
        FactBook facts = new(inputOf);
        foreach (MethodParameter parameter in method.Parameters)
        {
            facts.Add(new(parameter.Name, ValueOf(parameter, argumentOf), null, false));
        }

        List<AssessedChart> charts = [];
        foreach (MethodFact fact in method.Facts)
        {
            if (Work(fact, facts, measure) is { } chart)
            {
                charts.Add(chart);
            }
        }

        (MethodClass? row, Absence? absence) = DecisionTable.Decide(method.Classes, facts.Read);
        return new()
        {
            Method = method.Id,
            Version = method.Version,
            Row = row,
            ClassAbsence = absence,
            Score = ScoreOf(method, row, absence, facts),
            ScoreFormula = row?.Score ?? method.Score,
            Facts = facts.ToList(),
            Charts = charts.ToValueList(),
        };
    }

    private static Reading ValueOf(MethodParameter parameter, Func<string, Reading?> argumentOf) =>
        argumentOf(parameter.Name)
        ?? (parameter.Default is { } usual
            ? Reading.Of(usual)
            : Reading.Absent(AbsenceReason.NotApplicable, parameter.Name, AbsenceCauses.NotGiven));

    private static AssessedChart? Work(
        MethodFact fact, FactBook facts, Func<Statistic, Func<Formula, Reading>, StatisticReadings> measure)
    {
        if (fact is MethodFact.Computed computed)
        {
            Reading value = FormulaRules.Evaluate(computed.Formula, facts.Read).At(computed.Name);
            facts.Add(new(computed.Name, value, computed.Formula, computed.IsTruth));
        }

        if (fact is not MethodFact.Measured measured)
        {
            return null;
        }

        StatisticReadings readings = measure(measured.Statistic, facts.Read);
        for (int i = 0; i < measured.Statistic.Outputs.Count; i++)
        {
            facts.Add(new(measured.Name + "." + measured.Statistic.Outputs[i], readings.Numbers[i], null, false));
        }

        return readings.Chart is { } chart ? new(measured.Name, chart, readings.Periods) : null;
    }

    private static Reading? ScoreOf(Method method, MethodClass? row, Absence? absence, FactBook facts)
    {
        if ((row?.Score ?? method.Score) is not { } formula)
        {
            return method.Scores is null ? null : Reading.Absent(absence ?? NoScore(method));
        }

        Reading score = FormulaRules.Evaluate(formula, facts.Read).At(method.Id.Value);
        bool isOutside = score.IsPresent && method.Scores is { } range
            && (score.Number < (Rational)range.From || score.Number > (Rational)range.To);
        return isOutside
            ? Reading.Absent(AbsenceReason.Undefined, method.Id.Value, AbsenceCauses.BeyondScores(score.Number))
            : score;
    }

    private static Absence NoScore(Method method) =>
        new(AbsenceReason.NotApplicable, method.Id.Value, AbsenceCauses.NoScore);
}

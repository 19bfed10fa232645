using HealthTargets.Formulas;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>Finds the row of a table of classes that decides: the first whose condition holds.</summary>
public static class DecisionTable
{
    /// <summary>Goes through the rows.</summary>
    /// <param name="rows">The rows in order.</param>
    /// <param name="read">Gives the reading of a <see cref="Formula.Variable"/> or <see cref="Formula.CountOf"/>.
    /// </param>
    /// <returns>
    /// The row; or why there is none: a condition before it can't be decided, or none holds. Neither for no rows.
    /// </returns>
    public static (MethodClass? Row, Absence? Absence) Decide(
        ValueList<MethodClass> rows, Func<Formula, Reading> read)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(read);
        foreach (MethodClass row in rows)
        {
            Reading holds = row.When is { } when ? FormulaRules.Evaluate(when, read) : Reading.Of(Rational.One);
            if (!holds.IsPresent)
            {
                return (null, holds.Absence);
            }

            if (holds.Number.Sign != 0)
            {
                return (row, null);
            }
        }

        return (null, rows.Count == 0
            ? null
            : new(AbsenceReason.NotApplicable, string.Empty, AbsenceCauses.NoClassFits));
    }
}

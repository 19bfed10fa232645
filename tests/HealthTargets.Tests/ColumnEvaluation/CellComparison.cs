using System.Globalization;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>Compares what the columns say of a cell with what the plain evaluator says.</summary>
internal static class CellComparison
{
    /// <summary>Gets what differs first between the columns of a plan and its verdicts, or null.</summary>
    public static string? Difference(
        CompiledPlan plan,
        ObservationTable data,
        EvaluationOptions options,
        IReadOnlyList<Verdict> verdicts,
        Action<TargetColumns>? seen = null)
    {
        ColumnEvaluator columns = new(plan, data, options);
        int place = 0;
        foreach (TargetColumns target in columns.Evaluate())
        {
            seen?.Invoke(target);
            byte[] alone = columns.Judge(target.Frame, target.Lanes).Statuses;
            for (int lane = 0; lane < target.Count; lane++, place++)
            {
                Verdict verdict = verdicts[place];
                if (verdict.Target != target.Frame.Target || columns.Units.IdOf(target.Lanes[lane]) != verdict.Unit)
                {
                    return $"the cells are not in the order of the verdicts at {verdict.Target.Id}, {verdict.Unit}";
                }

                if ((Text("status alone", (Status)alone[lane], verdict.Status)
                    ?? Difference(target, lane, verdict)) is { } difference)
                {
                    return $"{difference}\n    {target.Frame.Target.Goal} {target.Frame.Target.Timing}";
                }
            }
        }

        return place == verdicts.Count ? null : "there are more verdicts than cells";
    }

    /// <summary>Gets what differs in a cell, or null if nothing does.</summary>
    public static string? Difference(TargetColumns columns, int lane, Verdict verdict) =>
        (Text("status", columns.StatusOf(lane), verdict.Status)
        ?? Text("attained", columns.AttainedOf(lane), verdict.Attained is { } holds ? holds ? 1 : 0 : 2)
        ?? Text("absence", columns.AbsenceOf(lane), verdict.Absence?.Reason)
        ?? Text("decisive", columns.DecisiveOf(lane), (verdict.DecisivePeriod, verdict.DecisiveCategory))
        ?? Value(columns.Value, lane, verdict.Value)
        ?? Number("attainment", columns.Attainment, lane, verdict.Attainment, null)
        ?? Number("gap", columns.Gap, lane, verdict.Gap, verdict.Form?.Decimals)
        ?? Number("expected", columns.Expected, lane, verdict.Expected, verdict.Form?.Decimals)
        ?? Number("baseline", columns.Baseline, lane, verdict.Baseline, verdict.Form?.Decimals)
        ?? Number("score", columns.Score, lane, verdict.Score, null)) is { } difference
            ? $"{verdict.Target.Id}, {verdict.Unit}: {difference}"
            : null;

    private static string? Text(string name, object? columns, object? plain) =>
        Equals(columns, plain) || string.Equals(columns?.ToString(), plain?.ToString(), StringComparison.Ordinal)
            ? null
            : $"{name} is {columns ?? "none"} by columns and {plain ?? "none"} by the plain evaluator";

    private static string? Value(Column values, int lane, Reading value) => value.Absence is { } absence
        ? Text("value", values.StateOf(lane), AbsenceCodes.Of(absence.Reason))
        : Number("value", values, lane, value.Number, null);

    // To a relative distance of 10^-12, and to every stated decimal.
    private static string? Number(string name, Column column, int lane, Rational? exact, int? decimals)
    {
        if (exact is not { } number)
        {
            return Text(name, column.StateOf(lane), CellCodes.None);
        }

        double expected = number.ToDouble();
        double actual = column.Values[lane];
        bool same = column.IsPresent(lane) && Math.Abs(actual - expected) <= Math.Abs(expected) * 1e-12
            && (decimals is not { } digits || Math.Abs(expected) > 1e12
                || Math.Round((decimal)actual, digits, MidpointRounding.AwayFromZero) == number.Round(digits));
        return same ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{name} is {actual:R} ({column.StateOf(lane)}) by columns and {expected:R} by the plain evaluator");
    }
}

using System.Globalization;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>What the public columns say, as text and against the plain evaluator.</summary>
internal static class VerdictText
{
    /// <summary>Gets all that is said of all cells, to the last bit.</summary>
    public static string Of(PlanColumns columns) => string.Concat(columns.Targets.SelectMany(target =>
        Enumerable.Range(0, target.Count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Target.Id} {target.Units[i]} {target.StatusOf(i)} {target.Statuses[i]} {target.AttainedOf(i)} "
            + $"{target.AbsenceOf(i)} {target.DecisivePeriodOf(i)} {target.DecisiveCategoryOf(i)} "
            + $"{string.Join(' ', Numbers(target, i).Select(Bits))}\n"))));

    /// <summary>Gets what differs first from the plain evaluator, or null.</summary>
    public static string? Difference(PlanColumns columns, PlanEvaluation plain)
    {
        int place = 0;
        foreach (TargetVerdicts target in columns.Targets)
        {
            for (int i = 0; i < target.Count; i++, place++)
            {
                if (Difference(target, i, plain.Verdicts[place]) is { } difference)
                {
                    return $"{target.Target.Id}, {target.Units[i]}: {difference}\n    {target.Target.Goal}";
                }
            }
        }

        return place == plain.Verdicts.Count ? null : "there are more verdicts than cells";
    }

    private static string? Difference(TargetVerdicts target, int i, Verdict verdict)
    {
        object?[] said =
        [
            target.Target.Id, target.Units[i], target.StatusOf(i), target.AttainedOf(i), target.AbsenceOf(i),
            target.DecisivePeriodOf(i), target.DecisiveCategoryOf(i),
        ];
        object?[] expected =
        [
            verdict.Target.Id, verdict.Unit, verdict.Status, verdict.Attained, verdict.Absence?.Reason,
            verdict.DecisivePeriod, verdict.DecisiveCategory,
        ];
        Rational?[] numbers =
        [
            verdict.Value.NumberOrNull, verdict.Attainment, verdict.Gap, verdict.Expected, verdict.Baseline,
            verdict.Score,
        ];
        return !said.SequenceEqual(expected)
            ? $"{string.Join(", ", said)} by columns and {string.Join(", ", expected)} by the plain evaluator"
            : !Numbers(target, i).Zip(numbers).All(pair => IsClose(pair.First, pair.Second))
            ? $"{string.Join(", ", Numbers(target, i))} by columns and {string.Join(", ", numbers)} exactly"
            : null;
    }

    private static double?[] Numbers(TargetVerdicts target, int i) =>
    [
        target.ValueOf(i), target.AttainmentOf(i), target.GapOf(i), target.ExpectedOf(i), target.BaselineOf(i),
        target.ScoreOf(i),
    ];

    private static string Bits(double? number) => number is { } there
        ? BitConverter.DoubleToInt64Bits(there).ToString("x", CultureInfo.InvariantCulture)
        : "-";

    private static bool IsClose(double? said, Rational? exact) => said is { } number && exact is { } known
        ? Math.Abs(number - known.ToDouble()) <= Math.Abs(known.ToDouble()) * 1e-12
        : said is null && exact is null;
}

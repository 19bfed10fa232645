using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation;

/// <summary>
/// Computes every number of a derivation again from the numbers below it, by what <see cref="DerivationKind"/> says,
/// and tells where it differs.
/// </summary>
internal static class DerivationRecomputer
{
    /// <summary>Gets what is wrong in a tree; nothing if every number follows from those below it.</summary>
    public static IEnumerable<string> Flaws(Derivation root) => root.SelfAndBelow().SelectMany(FlawsOf);

    private static IEnumerable<string> FlawsOf(Derivation node)
    {
        if (node.Kind is DerivationKind.Given or DerivationKind.Observed)
        {
            if (node.Inputs.Count > 0 || node.Result.NumberOrNull != (Leaf(node) ?? node.Result.NumberOrNull))
            {
                yield return Describe(node, Leaf(node));
            }

            yield break;
        }

        Rational? expected = Compute(node);
        if (node.Result.NumberOrNull is { } number)
        {
            if (expected != number)
            {
                yield return Describe(node, expected);
            }

            // What is left out of a number is confessed, unless it does not matter or does not apply.
            if (MayLeaveOut(node.Kind) && node.Inputs.Any(IsLackingInput)
                && !node.Warnings.Any(warning => warning.Kind == WarningKind.Incomplete))
            {
                yield return Describe(node, expected) + ": it leaves out parts without a warning";
            }
        }
        else if (expected is not null && !IsExcused(node))
        {
            yield return Describe(node, expected);
        }
    }

    private static Rational? Leaf(Derivation node) => (node.Observation?.Value, node.Label) switch
    {
        (ObservedValue.Number number, null) => number.Value,
        (ObservedValue.Weighted weighted, null) => weighted.Value,
        (ObservedValue.Fraction fraction, "numerator") => fraction.Numerator,
        (ObservedValue.Fraction fraction, "denominator") => fraction.Denominator,
        (ObservedValue.Stage stage, null) => node.Form?.Scale?.PlaceOf(stage.Name),
        _ => null,
    };

    // An aggregate may be absent although the present inputs would give a number: where the policy requires all.
    private static bool IsExcused(Derivation node) => MayLeaveOut(node.Kind)
        && (node.Inputs.Any(IsLackingInput) || node.Coverage is { IsComplete: false } || node.Inputs.All(IsAbsent)
            || node.Kind is DerivationKind.Rank or DerivationKind.PercentileRank or DerivationKind.Percentile
            || (node.Kind is DerivationKind.Max or DerivationKind.Min && node.Inputs.Count < 2));

    private static bool MayLeaveOut(DerivationKind kind) => kind is >= DerivationKind.Sum and <= DerivationKind.Count
        or DerivationKind.ShareTrue or DerivationKind.CountTrue or DerivationKind.Rank or DerivationKind.PercentileRank
        or DerivationKind.Percentile or DerivationKind.Slope;

    private static bool IsAbsent(Derivation input) => !input.Result.IsPresent;

    private static bool IsLackingInput(Derivation input) =>
        input.Result.Absence is { Reason: not AbsenceReason.NotApplicable };

    private static Rational? Compute(Derivation node)
    {
        Rational[] present = [.. node.Inputs.Where(input => input.Result.IsPresent).Select(input => input.Result.Number)];
        bool complete = present.Length == node.Inputs.Count;
        return node.Kind switch
        {
            >= DerivationKind.Sum and <= DerivationKind.Count => Aggregate(node, present),
            DerivationKind.ShareTrue => present.Length == 0 ? null
                : Rational.Fraction(present.Count(IsTrue), present.Length) * (node.Factor ?? 100),
            DerivationKind.CountTrue => present.Count(IsTrue),
            DerivationKind.CountPresent => present.Length,
            DerivationKind.Rank => Rank(node, present),
            DerivationKind.PercentileRank => PeerRecomputer.PercentileRank(node, present),
            DerivationKind.Percentile => present.Length == 0 ? null : PeerRecomputer.Percentile(node.Factor!.Value, present),
            DerivationKind.Slope => present.Length < 2 ? null : PeerRecomputer.Slope(node),
            DerivationKind.Streak => Streak(node),
            DerivationKind.All => AtLeast(node, node.Inputs.Count),
            DerivationKind.Any => AtLeast(node, 1),
            DerivationKind.AtLeastOf => AtLeast(node, (int)node.Factor!.Value.Numerator),
            DerivationKind.Function => FunctionRecomputer.Compute(node),
            DerivationKind.Projected => present.Length < 3 ? null : Line(node, present),
            _ => complete ? Simple(node, present) : null,
        };
    }

    private static Rational? Simple(Derivation node, Rational[] x) => node.Kind switch
    {
        DerivationKind.Ratio => x[1].Sign == 0 ? null : x[0] / x[1] * node.Factor!.Value,
        DerivationKind.Add => x[0] + x[1],
        DerivationKind.Subtract => x[0] - x[1],
        DerivationKind.Multiply => x[0] * x[1],
        DerivationKind.Divide => x[1].Sign == 0 ? null : x[0] / x[1],
        DerivationKind.Negate => -x[0],
        DerivationKind.ChangePerYear => node.Factor is { Sign: > 0 } years ? (x[0] - x[1]) / years : null,
        DerivationKind.PercentChange => x[1].Sign == 0 ? null : (x[0] - x[1]) / x[1].Abs() * 100,
        DerivationKind.Progress => x[2] == x[1] ? null : (x[0] - x[1]) / (x[2] - x[1]) * 100,
        DerivationKind.Within => Within(node, x[0]) is { } holds ? holds ? 1 : 0 : null,
        DerivationKind.Share => ShareRecomputer.Compute(node, x),
        DerivationKind.Limit => (x[0] * node.Factor!.Value) + (x.Length > 1 ? x[1] : 0),
        DerivationKind.AnnualReduction => PeerRecomputer.AnnualReduction(node, x),
        DerivationKind.Not => IsTrue(x[0]) ? 0 : 1,
        DerivationKind.Compared => node.Label switch
        {
            "<" => x[0] < x[1],
            "<=" => x[0] <= x[1],
            ">" => x[0] > x[1],
            ">=" => x[0] >= x[1],
            "==" => x[0] == x[1],
            _ => x[0] != x[1],
        } ? 1 : 0,
        DerivationKind.Rounded => x[0].Round((int)node.Factor!.Value.Numerator),
        DerivationKind.ExpectedGeometric => x[0].Sign <= 0 || x[1].Sign <= 0 ? null
            : x[0] * HealthTargets.Statistics.RealMath.Power(x[1] / x[0], node.Factor!.Value),
        DerivationKind.ExpectedLikeLastYear => x[3].Sign <= 0 ? null : x[0] + ((x[1] - x[0]) * x[2] / x[3]),
        DerivationKind.Expected => x[0] + ((x[1] - x[0]) * node.Factor!.Value),
        _ => throw new InvalidOperationException($"No rule for {node.Kind}."),
    };

    // By the normal equations: b = (n Σxy - Σx Σy) / (n Σx² - (Σx)²).
    private static Rational Line(Derivation node, Rational[] y)
    {
        NodaTime.LocalDate first = node.Inputs[0].Period!.Value.End;
        Rational[] x = [.. node.Inputs.Select(point =>
            (Rational)NodaTime.Period.DaysBetween(first, point.Period!.Value.End))];
        Rational n = y.Length;
        Rational slope = ((n * Sum(x.Zip(y, (a, b) => a * b))) - (Sum(x) * Sum(y)))
            / ((n * Sum(x.Select(a => a * a))) - (Sum(x) * Sum(x)));
        return ((Sum(y) - (slope * Sum(x))) / n) + (slope * node.Factor!.Value);
    }

    private static Rational? Aggregate(Derivation node, Rational[] numbers)
    {
        Rational[] sorted = [.. numbers.Order()];
        return node.Kind switch
        {
            DerivationKind.Sum => Sum(numbers),
            DerivationKind.Count => numbers.Length,
            _ when numbers.Length == 0 => null,
            DerivationKind.Mean => Sum(numbers) / numbers.Length,
            DerivationKind.Min => sorted[0],
            DerivationKind.Max => sorted[^1],
            DerivationKind.First => numbers[0],
            DerivationKind.Last => numbers[^1],
            DerivationKind.Median => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2,
            _ => WeightedMean([.. node.Inputs.Where(input => input.Result.IsPresent)]),
        };
    }

    private static Rational? WeightedMean(Derivation[] parts)
    {
        if (parts.Length == 1)
        {
            return parts[0].Result.Number;
        }

        if (parts.Any(part => part.Weight is null))
        {
            return null;
        }

        Rational weights = Sum(parts.Select(part => part.Weight!.Value));
        return weights.Sign == 0 ? null : Sum(parts.Select(part => part.Weight!.Value * part.Result.Number)) / weights;
    }

    private static Rational? Rank(Derivation node, Rational[] present)
    {
        Measure.Rank rule = node.RankRule!;
        if (!node.Inputs[0].Result.IsPresent || present.Length < rule.PeersMin)
        {
            return null;
        }

        Rational own = node.Inputs[0].Result.Number;
        Rational[] better = [.. present.Where(other => rule.Best == Direction.Higher ? other > own : other < own)];
        return rule.Ties switch
        {
            RankTies.Best => 1 + better.Length,
            RankTies.Dense => 1 + better.Distinct().Count(),
            _ => better.Length + present.Count(other => other == own),
        };
    }

    private static Rational? Streak(Derivation node)
    {
        int length = 0;
        foreach (Derivation part in node.Inputs.Reverse())
        {
            if (!part.Result.IsPresent)
            {
                return null;
            }

            if (!IsTrue(part.Result.Number))
            {
                return length;
            }

            length++;
        }

        return node.Inputs.Count == 0 ? null : length;
    }

    private static Rational? AtLeast(Derivation node, int needed)
    {
        int holding = node.Inputs.Count(input => input.Result.NumberOrNull is { } number && IsTrue(number));
        int open = node.Inputs.Count(IsAbsent);
        return holding >= needed ? 1 : holding + open < needed ? 0 : null;
    }

    private static bool? Within(Derivation node, Rational value)
    {
        if (node.Bound is Bound.Between range && Of(range.Low) > Of(range.High))
        {
            return null;
        }

        Rational Of(Limit limit) => limit switch
        {
            Limit.Derived => node.Inputs.Skip(1).Single(input => input.Limit == limit).Result.Number,
            Limit.Number number => number.Value,
            Limit.Stage stage => node.Inputs[0].Form!.Scale!.PlaceOf(stage.Name)!.Value,
            _ => throw new InvalidOperationException("A limit of an unknown form."),
        };
        return node.Bound switch
        {
            Bound.AtLeast bound => value >= Of(bound.Limit),
            Bound.AtMost bound => value <= Of(bound.Limit),
            Bound.Above bound => value > Of(bound.Limit),
            Bound.Below bound => value < Of(bound.Limit),
            Bound.EqualTo bound => value == Of(bound.Limit),
            Bound.Between bound => value >= Of(bound.Low) && value <= Of(bound.High),
            Bound.About bound => (value - bound.Value).Abs() <= bound.Tolerance,
            _ => throw new InvalidOperationException("A bound of an unknown form."),
        };
    }

    private static bool IsTrue(Rational truth) => truth.Sign > 0;

    private static Rational Sum(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);

    private static string Describe(Derivation node, Rational? expected) =>
        $"{node.Kind} of {node.Indicator} in {node.Unit}, {node.Period} says {node.Result}, its inputs give "
        + $"{expected?.ToString() ?? "nothing"}: {string.Join(", ", node.Inputs.Select(input => input.Result))}";
}

using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Statistics;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Projects a value to the day on which it is due: ordinary least squares on the values of the sub-periods that are
/// over and fully reported (of what accumulates: on its course so far), with the 95 % interval for one new observation,
/// y0 ± t s √(1 + 1/n + (x0 - mean x)² / Σ (x - mean x)²), n - 2 degrees of freedom.
/// Source: N. R. Draper, H. Smith, Applied Regression Analysis, 3rd edition (1998), section 3.1.
/// </summary>
internal sealed class ProjectionRules(EvaluationContext context, MeasureEvaluator measures)
{
    // Through two points goes exactly one line, which tells nothing of how far the next one will be from it.
    private const int PointsMin = 3;
    private const int PointsMax = 60;

    private static readonly PeriodKind[] Kinds =
        [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year];

    private static readonly Rational Probability = 0.95m;

    private readonly Dictionary<int, Rational?> factors = [];

    /// <summary>
    /// Projects what a check judges; null where it is over, or where a straight line has no meaning. The derivation
    /// follows from the points: <see cref="DerivationKind.Projected"/>.
    /// </summary>
    public (Projection Projection, Derivation Line)? Of(TargetFrame frame, OrgUnitId unit, CheckOutcome outcome)
    {
        if (frame.Target.Goal is not Goal.Reach { Measure: var measure } || outcome.IsOver(context.AsOf)
            || outcome.Value is null || measures.FormOf(measure).Scale is not null
            || measure is Measure.Streak or Measure.ShareOfPlans)
        {
            return null;
        }

        MeasureScope scope = new(
            unit, outcome.Check.Period, outcome.Check.Category, frame.Period, frame.Target.Baseline);
        (PeriodKind? kind, Derivation[] points) = Points(measure, frame, scope);
        return Through(points, kind, outcome.Check.Due, unit, measures.FormOf(measure));
    }

    // The finest kind of sub-period of which enough are reported, else the one of which most are.
    private (PeriodKind? Kind, Derivation[] Points) Points(Measure measure, TargetFrame frame, MeasureScope scope)
    {
        (PeriodKind? Kind, Derivation[] Points) best = (null, []);
        bool accumulates = MeasureTraits.Accumulates(measure, context);
        ReportingPeriod whole = accumulates && measure is Measure.Value ? scope.Period : frame.Period;
        foreach (PeriodKind kind in Kinds)
        {
            List<Derivation> points = [];
            IReadOnlyList<ReportingPeriod> parts = whole.SubPeriods(kind);
            int over = parts.Count(part => part.End <= context.AsOf);
            for (int i = Math.Max(0, over - PointsMax); i < over; i++)
            {
                ReportingPeriod part = accumulates ? SoFar(whole, parts[i]) : parts[i];
                Derivation point = measures.Evaluate(measure, scope with { Period = part }) with { Period = part };
                if (IsReported(point))
                {
                    points.Add(point);
                }
            }

            best = points.Count > best.Points.Length ? (kind, [.. points]) : best;
            if (best.Points.Length >= PointsMin)
            {
                break;
            }
        }

        return best;
    }

    private static ReportingPeriod SoFar(ReportingPeriod whole, ReportingPeriod part) =>
        part.Start == whole.Start ? part : ReportingPeriod.Custom(whole.Start, part.End);

    // What stands in for a report is none.
    private static bool IsReported(Derivation point) => point.Result.IsPresent
        && point.Coverage is null or { IsComplete: true }
        && point.SelfAndBelow().All(node =>
            node.Warnings.All(warning => warning.Kind is not (WarningKind.CarriedForward or WarningKind.Incomplete)));

    private (Projection, Derivation) Through(
        Derivation[] points, PeriodKind? kind, LocalDate due, OrgUnitId unit, NumberForm form)
    {
        Derivation line = new()
        {
            Kind = DerivationKind.Projected,
            Label = "projection",
            Unit = unit,
            Period = ReportingPeriod.Day(due),
            Form = form,
            Inputs = [.. points.Select(AsPoint)],
            Coverage = kind is null ? null : new(points.Length, points.Length, kind),
            Result = default,
        };
        if (points.Length < PointsMin)
        {
            line = line with
            {
                Result = Reading.Absent(
                    AbsenceReason.Undefined,
                    $"{unit}, {IsoDate.Write(due)}",
                    AbsenceCauses.PointsNeeded(points.Length, PointsMin)),
            };
            return (new(due, line.Result, null, null, points.Length, kind), line);
        }

        LocalDate first = points[0].Period!.Value.End;
        int[] places = Array.ConvertAll(points, point => Period.DaysBetween(first, point.Period!.Value.End));
        int days = Period.DaysBetween(first, due);
        StraightLine fitted = StraightLine.Through(
            [.. places.Select((place, i) => ((Rational)place, points[i].Result.Number))])!;
        Rational value = fitted.Intercept + (fitted.Slope * days);
        line = line with { Factor = (Rational)days, Result = Reading.Of(value) };
        Rational? half = HalfWidth(places, fitted, days);
        return (new(due, line.Result, value - half, value + half, points.Length, kind), line);
    }

    // Of whole days all but the variance of the slope is whole. With q = n Σx² - (Σx)², which is n Σ(x - mean x)², the
    // sum of squares is q / n, and 1 + 1/n + (x0 - mean x)² / (q / n) is (n q + q + (n x0 - Σx)²) / (n q). None of them
    // is above 10^19 for sixty days within ten thousand years.
    private Rational? HalfWidth(int[] places, StraightLine fitted, int days)
    {
        long n = places.Length;
        long sum = places.Sum(place => (long)place);
        long q = (n * places.Sum(place => (long)place * place)) - (sum * sum);
        long apart = (n * days) - sum;
        Rational share = Rational.Fraction((n * q) + q + (apart * apart), n * n);
        return RealMath.Sqrt(fitted.SlopeVariance!.Value * share) * Factor(places.Length - 2);
    }

    private Rational? Factor(int degrees)
    {
        if (!factors.TryGetValue(degrees, out Rational? factor))
        {
            factors.Add(degrees, factor = StudentT.TwoSided(Probability, degrees));
        }

        return factor;
    }

    // A point stands for itself: how it came about would bury the line.
    private static Derivation AsPoint(Derivation point) => new()
    {
        Kind = DerivationKind.Given,
        Label = "point",
        Period = point.Period,
        Form = point.Form,
        Result = point.Result,
    };
}

using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Takes the slope of a measure over the last sub-periods.</summary>
internal sealed class SlopeEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    // Any two points lie on a straight line.
    public const int PointsMin = 3;

    public Derivation Evaluate(Measure.Slope slope, MeasureScope scope)
    {
        IReadOnlyList<ReportingPeriod> times = Times(slope, scope.Period);
        Derivation[] parts = [.. times.Select(time => At(slope.Of, scope with { Period = time }))];
        int present = parts.Count(part => part.Result.IsPresent);
        Absence? absence = AbsenceRules.FirstAbsence(parts);
        bool tolerated = slope.Missing is MissingPolicy.Skip && present >= PointsMin;
        return new()
        {
            Kind = DerivationKind.Slope,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(slope),
            Inputs = [.. parts],
            Coverage = new Coverage(present, slope.Periods, slope.Each),
            Warnings = absence is null || !tolerated ? [] : [new(WarningKind.Incomplete, absence.Place)],
            Result = parts.Length == 0
                ? Reading.Absent(
                    AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NotParts)
                : absence is not null && !tolerated
                    ? Reading.Absent(absence)
                    : Reading.Of(OfLine(parts)),
        };
    }

    // A part that still runs has no number that could stand beside those of whole parts.
    private Derivation At(Measure of, MeasureScope scope) => scope.Period.End <= context.AsOf
        ? measures.OfPeer(of, scope)
        : new()
        {
            Kind = DerivationKind.Given,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(of),
            Result = Reading.Absent(AbsenceReason.NotDue, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NotOver),
        };

    /// <summary>Gets the sub-periods in order; none where they do not end with the period.</summary>
    public static List<ReportingPeriod> Times(Measure.Slope slope, ReportingPeriod period)
    {
        IReadOnlyList<ReportingPeriod> inside = period.SubPeriods(slope.Each);
        ReportingPeriod last = inside.Count > 0 ? inside[^1] : period;
        if (inside.Count == 0 && !ReportingPeriod.TryContaining(slope.Each, period.End, out last))
        {
            return [];
        }

        List<ReportingPeriod> times = [];
        for (int back = slope.Periods - 1; back >= 0; back--)
        {
            if (last.End != period.End || !last.TryPlus(-back, out ReportingPeriod time))
            {
                return [];
            }

            times.Add(time);
        }

        return times;
    }

    // Ordinary least squares: the sum of (x - mean x)(y - mean y) divided by the sum of (x - mean x)^2.
    private static Rational OfLine(Derivation[] parts)
    {
        (Rational X, Rational Y)[] points = [.. parts.Index()
            .Where(part => part.Item.Result.IsPresent)
            .Select(part => ((Rational)part.Index, part.Item.Result.Number))];
        Rational Mean(Func<(Rational X, Rational Y), Rational> of) =>
            points.Aggregate(Rational.Zero, (sum, point) => sum + of(point)) / points.Length;
        (Rational x, Rational y) = (Mean(point => point.X), Mean(point => point.Y));
        return Mean(point => (point.X - x) * (point.Y - y)) / Mean(point => (point.X - x) * (point.X - x));
    }
}

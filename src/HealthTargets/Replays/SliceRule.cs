using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>
/// What a target says of the numbers of one period, the same for all units: which are good, which are on course, what
/// they attain and earn. Exact, and as what the loop needs.
/// </summary>
internal sealed class SliceRule
{
    private static readonly StatusBytes Open = new(
        (byte)Status.OnTrack, (byte)Status.OnTrack, (byte)Status.AtRisk, (byte)Status.OffTrack, (byte)Status.NoData);

    private static readonly StatusBytes Over = new(
        (byte)Status.Met, (byte)Status.Missed, (byte)Status.Missed, (byte)Status.Missed, (byte)Status.NoData);

    private readonly ExactZone good;
    private readonly ExactZone onTrack;
    private readonly ExactZone atRisk;
    private readonly StatusBytes statuses;
    private readonly AttainRule attain;
    private readonly ScoreRule score;

    public SliceRule(
        BoundRange range, CourseStart? start, (ExactZone OnTrack, ExactZone AtRisk)? course, ScoreRule score)
    {
        good = ZoneRules.Good(range);
        (onTrack, atRisk) = course ?? (good, good);
        statuses = course is null ? Over : Open;
        attain = AttainmentOf(range, start);
        this.score = score;
    }

    /// <summary>Gets what the loop does with some numbers; null where the limits are too large for that.</summary>
    /// <param name="numbers">How large the numbers are and how far they may be off.</param>
    public Tail? TailFor(in ColumnBounds numbers) =>
        Zone(good, numbers) is { } first
        && Zone(onTrack, numbers) is { } second
        && Zone(atRisk, numbers) is { } third
            ? new Tail(first, second, third, statuses, attain, score)
            : null;

    /// <summary>Decides a row again whose number is absent.</summary>
    public void DecideAbsent(RowSpans rows, int row)
    {
        rows.Settle();
        (rows.Statuses[row], rows.Attainments[row], rows.Scores[row]) = (statuses.Absent, 0, 0);
    }

    /// <summary>Decides a row again of which the exact number is known.</summary>
    /// <param name="exact">The number.</param>
    /// <param name="number">The same as the loop had it.</param>
    /// <param name="rows">The results, of which one row is written anew.</param>
    /// <param name="row">The row.</param>
    public void Decide(Rational exact, double number, RowSpans rows, int row)
    {
        rows.Settle();
        bool isGood = good.Contains(exact);
        rows.Statuses[row] = isGood ? statuses.Good
            : onTrack.Contains(exact) ? statuses.OnTrack
            : atRisk.Contains(exact) ? statuses.AtRisk
            : statuses.Rest;
        Line line = attain.IsBent && number >= attain.Middle ? attain.Above : attain.Below;
        double attained = attain.IsBent && isGood ? 1 : line.Offset + ((number - line.Start) / line.Span);
        rows.Attainments[row] = attained;
        rows.Scores[row] = score.Form switch
        {
            ScoreForm.AllOrNothing => isGood ? score.Points : 0,
            ScoreForm.Proportional => score.Points * Math.Clamp(attained, 0, score.First),
            ScoreForm.Linear => score.Points * Math.Clamp((number - score.Low) / (score.High - score.Low), 0, 1),
            _ => Math.Clamp(score.Points - (Shortfall(number) * score.First), 0, score.Points),
        };
    }

    private double Shortfall(double number) =>
        number < score.Low ? score.Low - number : number > score.High ? number - score.High : 0;

    private static Zone? Zone(ExactZone zone, in ColumnBounds numbers) =>
        Cut(zone.Low, zone.LowIncluded, 1, numbers) is { } low
        && Cut(zone.High, zone.HighIncluded, -1, numbers) is { } high
            ? new Zone(low, high)
            : null;

    private static Cut? Cut(Rational? limit, bool included, int direction, in ColumnBounds numbers)
    {
        if (limit is not { } exact)
        {
            return new(double.NegativeInfinity * direction);
        }

        double near = exact.ToDouble();
        if (!double.IsFinite(near))
        {
            return null;
        }

        if (!numbers.IsStored)
        {
            double radius = numbers.RadiusAt(near);
            return radius > 0 && double.IsFinite(radius) ? new Cut(near, radius) : null;
        }

        double? at = direction > 0 ? CutRules.LeastFrom(exact, included) : CutRules.GreatestTo(exact, included);
        return at is { } known ? new Cut(known) : null;
    }

    private static AttainRule AttainmentOf(BoundRange range, CourseStart? start)
    {
        if (start is not null && !range.Contains(start.Number) && range.LimitFor(start.Number) != start.Number)
        {
            return AttainRule.Straight(
                Line.Way(start.Number.ToDouble(), range.LimitFor(start.Number).ToDouble()));
        }

        return (range.Low, range.High) switch
        {
            ({ } low, { } high) => AttainRule.Bent(
                Share(low, true), Share(high, false), ((low + high) / 2).ToDouble()),
            ({ Sign: 0 }, null) or (null, { Sign: 0 }) => AttainRule.ByGood,
            ({ } low, null) => AttainRule.Straight(Share(low, true)),
            (null, { } high) => AttainRule.Straight(Share(high, false)),
            _ => AttainRule.ByGood,
        };
    }

    private static Line Share(Rational limit, bool mustRise) => limit.Sign == 0 ? Line.Flat(0)
        : mustRise == limit.Sign > 0 ? Line.Share(limit.ToDouble())
        : Line.Rest(limit.ToDouble());
}

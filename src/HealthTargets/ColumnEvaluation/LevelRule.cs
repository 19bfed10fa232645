using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// What one check of a target says of numbers where it says the same for all units: a bound of fixed numbers, and a
/// path that begins at the same number or nowhere. A number is judged by comparisons alone.
/// </summary>
internal sealed class LevelRule
{
    private readonly LevelZone good;
    private readonly LevelZone onTrack;
    private readonly LevelZone atRisk;

    // By what holds of a number: 4 if it is good, 2 if it is on track, 1 if it is no worse than at risk.
    private readonly byte[] statuses;

    private LevelRule(Check check, LevelZone good, LevelZone onTrack, LevelZone atRisk, byte[] statuses) =>
        (Check, this.good, this.onTrack, this.atRisk, this.statuses) = (check, good, onTrack, atRisk, statuses);

    public Check Check { get; }

    /// <summary>Makes the rule; null where units differ or more than comparisons is needed.</summary>
    public static LevelRule? Of(TargetFrame frame, Goal.Reach reach, Check check, EvaluationContext context)
    {
        NumberForm form = MeasureForms.Of(reach.Measure, context);
        BoundRange range = BoundRange.Of(reach.Bound, limit => BoundRange.Number(limit, form.Scale));
        if (range.Low > range.High || LevelZone.Of(ZoneRules.Good(range)) is not { } good)
        {
            return null;
        }

        if (check.Due <= context.AsOf)
        {
            return new(check, good, good, good, Statuses(Status.Met, Status.Missed, Status.Missed, Status.Missed));
        }

        // What only grows and is above its limit is lost before the end.
        bool accumulates = MeasureTraits.Accumulates(reach.Measure, context);
        if ((accumulates && range.High is not null && !check.IsOnTheWay)
            || !TryStart(frame, reach.Measure, check, accumulates, out CourseStart? start))
        {
            return null;
        }

        ExpectedPath path = frame.Target.Path ?? (start is not null ? new ExpectedPath.Linear()
            : MeasureTraits.IsStage(reach.Measure, context) ? new ExpectedPath.None()
            : new ExpectedPath.Constant());
        Rational elapsed = start is null
            ? Rational.One
            : ExpectedCourse.Elapsed(start.DayBefore, check.Due, context.AsOf);
        bool isKept = !check.IsOnTheWay && MeasureTraits.StaysReached(reach.Measure, reach.Bound, context);
        return Zone(frame.Course.OnTrackFrom) is { } onTrack && Zone(frame.Course.AtRiskFrom) is { } atRisk
            ? new(check, good, onTrack, atRisk, Statuses(
                isKept ? Status.Met : Status.OnTrack, Status.OnTrack, Status.AtRisk, Status.OffTrack))
            : null;

        LevelZone? Zone(Rational progress) =>
            ZoneRules.OnCourse(path, range, start, elapsed, progress) is { } zone ? LevelZone.Of(zone) : null;
    }

    /// <summary>Judges some numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="isExact">Whether none of them has an error.</param>
    /// <param name="marks">Where the mark of each status is added to those of the checks before.</param>
    /// <param name="onlyMissed">Whether the check says nothing unless it is missed.</param>
    public void Judge(Column numbers, bool isExact, Span<byte> marks, bool onlyMissed)
    {
        Span<byte> codes = stackalloc byte[statuses.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = StatusMarks.Of(statuses[i], onlyMissed);
        }

        ReadOnlySpan<byte> states = numbers.States;
        ReadOnlySpan<double> values = numbers.Values[..states.Length];
        ReadOnlySpan<double> errors = numbers.Errors[..states.Length];
        marks = marks[..states.Length];
        (LevelZone first, LevelZone second, LevelZone third) = (good, onTrack, atRisk);
        for (int lane = 0; lane < states.Length; lane++)
        {
            double value = values[lane];
            marks[lane] |= states[lane] != CellCodes.Present
                ? StatusMarks.Of(OfAbsent(states[lane]), onlyMissed)
                : isExact || errors[lane] == 0
                    ? codes[(first.Has(value) << 2) | (second.Has(value) << 1) | third.Has(value)]
                    : StatusMarks.Of(Computed(new Approx(value, errors[lane])), onlyMissed);
        }
    }

    private byte Computed(Approx number)
    {
        (int first, int second, int third) = (good.Has(number), onTrack.Has(number), atRisk.Has(number));
        return (first | second | third) < 0 ? CellCodes.Doubtful : statuses[(first << 2) | (second << 1) | third];
    }

    private static byte OfAbsent(byte state) => state == CellCodes.Doubtful ? state
        : (byte)(state == AbsenceCodes.NotDue ? Status.NotDue : Status.NoData);

    private static byte[] Statuses(Status good, Status onTrack, Status atRisk, Status rest) =>
    [
        (byte)rest, (byte)atRisk, (byte)onTrack, (byte)onTrack,
        (byte)good, (byte)good, (byte)good, (byte)good,
    ];

    // Where the way begins, as the plain evaluator has it; false where that is not the same for all units.
    private static bool TryStart(
        TargetFrame frame, Measure measure, Check check, bool accumulates, out CourseStart? start)
    {
        NodaTime.LocalDate? baselineEnd = MeasureTraits.EndOf(frame.Target.Baseline);
        NodaTime.LocalDate beforeTarget = frame.Period.Start.PlusDays(-1);
        start = measure switch
        {
            Measure.Change { Since: ChangeReference.Fixed named } => new(Rational.Zero, named.Period.End),
            Measure.Progress or Measure.Change { Since: ChangeReference.Baseline } =>
                new(Rational.Zero, baselineEnd ?? beforeTarget),
            Measure.Change => null,
            _ when accumulates => check.IsOnTheWay ? null : new(Rational.Zero, check.Period.Start.PlusDays(-1)),
            _ => frame.Target.Baseline is Baseline.Given given
                ? new(given.Value, baselineEnd ?? beforeTarget)
                : null,
        };
        bool isOfBaseline = measure is not (Measure.Change or Measure.Progress)
            && (!accumulates || check.IsOnTheWay);
        return measure is not Measure.Cumulative
            && (!isOfBaseline || frame.Target.Baseline is null or Baseline.Given);
    }
}

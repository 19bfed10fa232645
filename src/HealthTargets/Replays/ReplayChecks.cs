using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>Says what a row of a replay judges.</summary>
internal static class ReplayChecks
{
    /// <summary>
    /// Gets the check of a sub-period alone, as of its last day, for targets that must hold in each of them or are kept
    /// from a day on; null for others.
    /// </summary>
    public static Check? Of(TargetFrame frame, ReportingPeriod period)
    {
        bool isPart = frame.Period.Contains(period) && frame.Target.Categories.Count == 0;
        return frame.Target.Timing switch
        {
            Timing.Every every when isPart && every.Kind == period.Kind => new(period, period.End, null),
            Timing.Maintain maintain when isPart && maintain.Kind == period.Kind => Kept(frame, period),
            _ => null,
        };
    }

    /// <summary>Gets a target that is judged in one sub-period alone, where that is what a row says.</summary>
    public static TargetFrame Alone(TargetFrame frame, ReportingPeriod period)
    {
        bool isPart = frame.Period.Contains(period);
        bool isAlone = frame.Target.Timing switch
        {
            Timing.Every every => isPart && every.Kind == period.Kind,
            Timing.Maintain maintain => isPart && maintain.Kind == period.Kind && !Kept(frame, period).IsOnTheWay,
            _ => false,
        };
        return isAlone ? frame with { Target = frame.Target with { Timing = new Timing.At([period]) } } : frame;
    }

    private static Check Kept(TargetFrame frame, ReportingPeriod period) =>
        CheckList.Of(frame) is [{ } first, ..] && first.Due > period.End
            ? new(period, first.Due, null) { IsOnTheWay = true }
            : new(period, period.End, null);
}

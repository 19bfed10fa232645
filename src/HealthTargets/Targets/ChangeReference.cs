using HealthTargets.Periods;

namespace HealthTargets.Targets;

/// <summary>With what a change compares. Immutable; equal by content.</summary>
public abstract record ChangeReference
{
    private ChangeReference()
    {
    }

    /// <summary>The period before this one (环比): <c>"previous"</c>.</summary>
    public sealed record Previous : ChangeReference;

    /// <summary>The same period of last year (同比): <c>"lastYear"</c>.</summary>
    public sealed record LastYear : ChangeReference;

    /// <summary>The baseline of the target: <c>"baseline"</c>.</summary>
    public sealed record Baseline : ChangeReference;

    /// <summary>A named period: <c>"2015"</c>.</summary>
    /// <param name="Period">The period.</param>
    public sealed record Fixed(ReportingPeriod Period) : ChangeReference;
}

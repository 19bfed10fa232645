using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Targets;

/// <summary>When a target must hold. Immutable; equal by content.</summary>
public abstract record Timing
{
    private Timing()
    {
    }

    /// <summary>At the end of the target's period. The default.</summary>
    public sealed record AtEnd : Timing;

    /// <summary>By a day: <c>"by": "2021-12-31"</c>. Reached earlier and kept is reached.</summary>
    /// <param name="Date">The last day on which it may be reached.</param>
    public sealed record By(LocalDate Date) : Timing;

    /// <summary>In every sub-period: <c>"every": "month"</c>.</summary>
    /// <param name="Kind">The kind of sub-period.</param>
    public sealed record Every(PeriodKind Kind) : Timing;

    /// <summary>
    /// Reached by a day and kept from then on: <c>"by": "2018-12-31", "every": "year"</c>. It must hold in the
    /// sub-period that contains the day and in every later one of the target's period.
    /// </summary>
    /// <param name="From">The day by which it must be reached.</param>
    /// <param name="Kind">The kind of sub-period.</param>
    public sealed record Maintain(LocalDate From, PeriodKind Kind) : Timing;

    /// <summary>In some periods: <c>"at": ["2021-Q2", "2021-Q4"]</c>.</summary>
    /// <param name="Periods">The periods, at least one, in order of time.</param>
    public sealed record At(ValueList<ReportingPeriod> Periods) : Timing;
}

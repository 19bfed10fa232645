using HealthTargets.Indicators;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>One time and population group at which a target must hold; a target has one or several.</summary>
/// <param name="Period">The period whose value counts.</param>
/// <param name="Due">The day at the end of which it must hold.</param>
/// <param name="Category">The population group, or null for the whole.</param>
internal sealed record Check(ReportingPeriod Period, LocalDate Due, CategoryId? Category)
{
    /// <summary>
    /// Gets a value indicating whether the period only tells how far the way has come: another, later period is due.
    /// </summary>
    public bool IsOnTheWay { get; init; }
}

using HealthTargets.Periods;

namespace HealthTargets.Observations;

/// <summary>A slice of a panel with its period.</summary>
/// <remarks>A class: lists of it share their code with lists of all classes, which a cold start has already.</remarks>
/// <param name="Period">The period.</param>
/// <param name="Slice">The numbers of all units.</param>
internal sealed record NamedSlice(ReportingPeriod Period, PanelSlice Slice);

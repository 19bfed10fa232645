namespace HealthTargets.Observations;

/// <summary>
/// Two rows for the same cell of which neither is later: both are for the same indicator, unit, category and period and
/// carry the same or no time of recording.
/// </summary>
/// <param name="First">The row that came first; neither counts.</param>
/// <param name="Second">The row that came after it.</param>
public sealed record ObservationConflict(Observation First, Observation Second);

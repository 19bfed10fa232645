using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>What the limits of a bound come to for one unit, period and population group.</summary>
/// <param name="Range">The numbers that are good; null where a limit is absent.</param>
/// <param name="Steps">How each derived limit came about.</param>
/// <param name="Absence">Why there is no range.</param>
/// <param name="AreSettled">Whether the limits are final: none rests on a period that still runs.</param>
internal sealed record BoundLimits(
    BoundRange? Range, IReadOnlyList<Derivation> Steps, Absence? Absence, bool AreSettled);

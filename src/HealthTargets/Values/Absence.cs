namespace HealthTargets.Values;

/// <summary>A number that is not there: the reason, the place and the cause. Equal when all are equal.</summary>
/// <param name="Reason">Why there is no number.</param>
/// <param name="Place">
/// What is absent and where, such as <c>coverage, county, 2021-05</c>: identifiers and periods, in no language.
/// </param>
/// <param name="Cause">
/// What stood in the way, such as <c>division by 0</c>; <see langword="null"/> where the reason says it.
/// </param>
public sealed record Absence(AbsenceReason Reason, string Place, LocalizedText? Cause = null);

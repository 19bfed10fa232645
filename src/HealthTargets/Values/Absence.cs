namespace HealthTargets.Values;

/// <summary>A number that is not there: the reason and the place. Equal when both are equal.</summary>
/// <param name="Reason">Why there is no number.</param>
/// <param name="Place">What is absent and where, such as <c>coverage, county, 2021-05</c>.</param>
public sealed record Absence(AbsenceReason Reason, string Place);

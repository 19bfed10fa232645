namespace HealthTargets.Scorecards;

/// <summary>
/// How many of the units directly below a unit meet their own targets: each for itself, whatever their sum is.
/// </summary>
/// <param name="Units">How many of them have targets of their own.</param>
/// <param name="Fulfilled">How many meet each of their binding targets.</param>
/// <param name="Undetermined">For how many that is not known, since data is absent.</param>
public sealed record UnitTally(int Units, int Fulfilled, int Undetermined);

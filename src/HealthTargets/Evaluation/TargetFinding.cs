namespace HealthTargets.Evaluation;

/// <summary>A verdict with how it came about.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Outcome">
/// Whether it holds, derived from the rows; of a target without a bound the value. <see langword="null"/> if the
/// target's time has not begun.
/// </param>
/// <param name="Expected">What the path expects by the as-of date, if it expects something.</param>
/// <param name="Projected">The line on which the projection rests, if there is one.</param>
public sealed record TargetFinding(
    Verdict Verdict, Derivation? Outcome, Derivation? Expected, Derivation? Projected = null);

using HealthTargets.Periods;

namespace HealthTargets.Evaluation;

/// <summary>How much of what an aggregate needs was reported: n of N.</summary>
/// <param name="Reported">How many parts were reported, 0 to <paramref name="Expected"/>.</param>
/// <param name="Expected">How many parts were expected by the as-of date.</param>
/// <param name="Of">The kind of sub-period that the parts are, or <see langword="null"/> if they are units.</param>
public sealed record Coverage(int Reported, int Expected, PeriodKind? Of)
{
    /// <summary>Gets a value indicating whether every expected part was reported.</summary>
    public bool IsComplete => Reported >= Expected;
}

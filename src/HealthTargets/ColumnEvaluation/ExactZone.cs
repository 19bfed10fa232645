using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The numbers from one limit to another, either of which may be open or not belong to them.</summary>
/// <param name="Low">The lower limit, or null.</param>
/// <param name="High">The upper limit, or null.</param>
/// <param name="LowIncluded">Whether the lower limit belongs to them.</param>
/// <param name="HighIncluded">Whether the upper limit belongs to them.</param>
internal sealed record ExactZone(Rational? Low, Rational? High, bool LowIncluded = true, bool HighIncluded = true)
{
    public static ExactZone All { get; } = new(null, null);

    public bool Contains(Rational number) =>
        (Low is not { } low || (LowIncluded ? number >= low : number > low))
        && (High is not { } high || (HighIncluded ? number <= high : number < high));
}

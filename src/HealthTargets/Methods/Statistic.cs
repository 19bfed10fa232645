using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>
/// Something that a method works out of a whole series, or of a numerator and denominator: several named numbers.
/// Immutable; equal by content.
/// </summary>
public abstract record Statistic
{
    private Statistic()
    {
    }

    /// <summary>Gets the names of the numbers that it gives, as they stand behind the point.</summary>
    public abstract ValueList<string> Outputs { get; }
}

using HealthTargets.Values;

namespace HealthTargets.Observations;

/// <summary>What a row of data reports. Immutable; equal by content.</summary>
public abstract record ObservedValue
{
    private ObservedValue()
    {
    }

    /// <summary>A number as written.</summary>
    /// <param name="Value">The number, in the unit of the indicator.</param>
    public sealed record Number(decimal Value) : ObservedValue;

    /// <summary>A stage of the indicator's scale.</summary>
    /// <param name="Name">The name of the stage.</param>
    public sealed record Stage(string Name) : ObservedValue;

    /// <summary>A numerator and a denominator, with the number that the reporter made of them, if any.</summary>
    /// <param name="Numerator">The number above the line.</param>
    /// <param name="Denominator">The number below the line; may be 0, which gives no value.</param>
    /// <param name="Stated">The value as the reporter stated it, or <see langword="null"/>.</param>
    public sealed record Fraction(decimal Numerator, decimal Denominator, decimal? Stated) : ObservedValue;

    /// <summary>A mean with the weight that it carries.</summary>
    /// <param name="Value">The mean.</param>
    /// <param name="Weight">The weight, 0 or more: over how many it was taken.</param>
    public sealed record Weighted(decimal Value, decimal Weight) : ObservedValue;

    /// <summary>A number that is not there, with the reason.</summary>
    /// <param name="Reason">The reason.</param>
    public sealed record Absent(AbsenceReason Reason) : ObservedValue;
}

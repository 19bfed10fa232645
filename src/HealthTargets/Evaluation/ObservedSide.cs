using HealthTargets.Indicators;

namespace HealthTargets.Evaluation;

/// <summary>Which number of a row is meant: its value, or one side of its fraction.</summary>
internal sealed class ObservedSide
{
    private readonly string name;

    private ObservedSide(string name) => this.name = name;

    public static ObservedSide Value { get; } = new("value");

    public static ObservedSide Numerator { get; } = new("numerator");

    public static ObservedSide Denominator { get; } = new("denominator");

    public bool IsValue => this == Value;

    /// <summary>Gets the word by which a derivation tells the sides apart; null for the value.</summary>
    public string? Label => IsValue ? null : name;

    // The parts of a ratio add up over time, unless the ratio declares that its last report counts.
    public static Aggregation PartsOverTime(Indicator ratio) =>
        ratio.DeclaredOverTime is Aggregation.Last or Aggregation.First ? ratio.OverTime : Aggregation.Sum;
}

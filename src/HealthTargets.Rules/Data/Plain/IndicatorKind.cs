namespace HealthTargets.Rules.Data.Plain;

/// <summary>What the kind of an indicator makes of the numbers of a row.</summary>
internal enum IndicatorKind : byte
{
    /// <summary>Nobody declares it: parts make a fraction, a denominator alone is a weight.</summary>
    Undeclared,

    /// <summary>Parts make a fraction.</summary>
    Ratio,

    /// <summary>A denominator is a weight.</summary>
    Mean,

    /// <summary>Only the value counts.</summary>
    Number,

    /// <summary>The value is a word.</summary>
    Stage,
}

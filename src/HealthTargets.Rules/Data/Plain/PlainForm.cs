namespace HealthTargets.Rules.Data.Plain;

/// <summary>What a plain row reports.</summary>
internal enum PlainForm : byte
{
    /// <summary>It is not plain: there is something to say of it.</summary>
    None,

    /// <summary>Nothing: the value is missing.</summary>
    Missing,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A numerator and a denominator.</summary>
    Fraction,

    /// <summary>A numerator and a denominator, and the value that was made of them.</summary>
    StatedFraction,

    /// <summary>A mean and its weight, the denominator.</summary>
    Weighted,
}

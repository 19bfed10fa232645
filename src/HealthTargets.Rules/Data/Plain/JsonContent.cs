namespace HealthTargets.Rules.Data.Plain;

/// <summary>What is read behind a piece of a line of JSON.</summary>
internal enum JsonContent : byte
{
    /// <summary>The name of the indicator.</summary>
    Indicator,

    /// <summary>The name of the unit.</summary>
    Unit,

    /// <summary>The period.</summary>
    Period,

    /// <summary>The population group.</summary>
    Category,

    /// <summary>The value, the first of the <see cref="PlainNumbers"/>; the others follow.</summary>
    Value,

    /// <summary>The numerator.</summary>
    Numerator,

    /// <summary>The denominator.</summary>
    Denominator,

    /// <summary>Nothing.</summary>
    Nothing,
}

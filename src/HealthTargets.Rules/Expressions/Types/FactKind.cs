namespace HealthTargets.Rules.Expressions.Types;

/// <summary>What kind of values a type holds.</summary>
public enum FactKind
{
    /// <summary>Known only when it runs.</summary>
    Unknown,

    /// <summary>The word null, which fits every type that may be missing.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>One character.</summary>
    Char,

    /// <summary>A whole number of 8 bits with sign.</summary>
    SByte,

    /// <summary>A whole number of 8 bits.</summary>
    Byte,

    /// <summary>A whole number of 16 bits with sign.</summary>
    Int16,

    /// <summary>A whole number of 16 bits.</summary>
    UInt16,

    /// <summary>A whole number of 32 bits with sign.</summary>
    Int32,

    /// <summary>A whole number of 32 bits.</summary>
    UInt32,

    /// <summary>A whole number of 64 bits with sign.</summary>
    Int64,

    /// <summary>A whole number of 64 bits.</summary>
    UInt64,

    /// <summary>A binary real number of 32 bits.</summary>
    Single,

    /// <summary>A binary real number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number, exact to 28 digits.</summary>
    Decimal,

    /// <summary>A text.</summary>
    String,

    /// <summary>A date with time.</summary>
    DateTime,

    /// <summary>A date with time and offset.</summary>
    DateTimeOffset,

    /// <summary>A date.</summary>
    DateOnly,

    /// <summary>A time of day.</summary>
    TimeOnly,

    /// <summary>A span of time.</summary>
    TimeSpan,

    /// <summary>A globally unique identifier.</summary>
    Guid,

    /// <summary>A member of an enumeration.</summary>
    Enum,

    /// <summary>An object with declared members.</summary>
    Object,

    /// <summary>A list, an array or another sequence.</summary>
    List,

    /// <summary>Values under keys.</summary>
    Dictionary,

    /// <summary>A rule for items, only as an argument.</summary>
    Lambda,
}

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Why an expression could not be worked out. A fault is an error, and never counts as false.</summary>
public enum FaultKind
{
    /// <summary>A whole or exact number was divided by zero.</summary>
    DivisionByZero,

    /// <summary>A member of something missing was asked for.</summary>
    MissingValue,

    /// <summary>A number does not fit into the type that it is converted to.</summary>
    Overflow,

    /// <summary>A value has another type than was declared or asked for.</summary>
    WrongType,

    /// <summary>A list or text has no such item, or a dictionary no such key.</summary>
    NoSuchItem,

    /// <summary>A text can't be read as what it should be.</summary>
    BadText,

    /// <summary>An argument of a function is outside of what it takes.</summary>
    BadArgument,

    /// <summary>A limit on steps, lists or texts was reached.</summary>
    Limit,

    /// <summary>The run was cancelled.</summary>
    Cancelled,

    /// <summary>A function or property of the host failed.</summary>
    Host,
}

namespace HealthTargets.Programs;

/// <summary>An operation of a program. A truth is the number 1 or 0.</summary>
internal enum ProgramOperator
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a * b.</summary>
    Multiply,

    /// <summary>a / b; undefined where b is 0.</summary>
    Divide,

    /// <summary>The smaller of two.</summary>
    Min,

    /// <summary>The larger of two.</summary>
    Max,

    /// <summary>a &lt; b.</summary>
    Less,

    /// <summary>a &lt;= b.</summary>
    AtMost,

    /// <summary>a == b.</summary>
    Equal,

    /// <summary>a and b; false where one is false, even if the other is absent.</summary>
    And,

    /// <summary>a or b; true where one is true, even if the other is absent.</summary>
    Or,

    /// <summary>a, or b where a is absent; absent as a is where both are.</summary>
    Coalesce,

    /// <summary>a where b is true, undefined where b is false.</summary>
    Require,

    /// <summary>-a.</summary>
    Negate,

    /// <summary>a without its sign.</summary>
    Abs,

    /// <summary>-1, 0 or 1.</summary>
    Sign,

    /// <summary>The next whole number at or below.</summary>
    Floor,

    /// <summary>The square root; undefined below 0.</summary>
    Sqrt,

    /// <summary>Whether a is not 0.</summary>
    Truth,

    /// <summary>Whether a is 0.</summary>
    Not,

    /// <summary>Whether a is absent.</summary>
    IsMissing,

    /// <summary>Rounded to some decimals, a half away from zero.</summary>
    Round,

    /// <summary>a where c is true, b where it is false.</summary>
    If,
}

namespace HealthTargets.Formulas;

/// <summary>What stands between two expressions in a <see cref="Formula"/>.</summary>
public enum FormulaOperator
{
    /// <summary><c>a + b</c>.</summary>
    Add,

    /// <summary><c>a - b</c>.</summary>
    Subtract,

    /// <summary><c>a * b</c>.</summary>
    Multiply,

    /// <summary><c>a / b</c>; undefined where b is 0.</summary>
    Divide,

    /// <summary><c>a &lt; b</c>.</summary>
    Less,

    /// <summary><c>a &lt;= b</c>.</summary>
    AtMost,

    /// <summary><c>a &gt; b</c>.</summary>
    Greater,

    /// <summary><c>a &gt;= b</c>.</summary>
    AtLeast,

    /// <summary><c>a == b</c>.</summary>
    Equal,

    /// <summary><c>a != b</c>.</summary>
    NotEqual,

    /// <summary><c>a and b</c>: false where one is false, even if the other is absent.</summary>
    And,

    /// <summary><c>a or b</c>: true where one is true, even if the other is absent.</summary>
    Or,
}

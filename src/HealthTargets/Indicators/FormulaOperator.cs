namespace HealthTargets.Indicators;

/// <summary>An operation on two numbers in a <see cref="Formula"/>.</summary>
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
}

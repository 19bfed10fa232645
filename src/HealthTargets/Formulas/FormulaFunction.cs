namespace HealthTargets.Formulas;

/// <summary>A function in a <see cref="Formula"/>.</summary>
public enum FormulaFunction
{
    /// <summary><c>abs(a)</c>: without the sign.</summary>
    Abs,

    /// <summary><c>sign(a)</c>: -1, 0 or 1.</summary>
    Sign,

    /// <summary><c>min(a, b, ...)</c>: the smallest.</summary>
    Min,

    /// <summary><c>max(a, b, ...)</c>: the largest.</summary>
    Max,

    /// <summary><c>clip(a, low, high)</c>: a, but not below low and not above high.</summary>
    Clip,

    /// <summary><c>round(a, decimals)</c>: rounded, a half away from zero; 0 to 40 decimals.</summary>
    Round,

    /// <summary><c>floor(a)</c>: the next whole number at or below.</summary>
    Floor,

    /// <summary><c>ceiling(a)</c>: the next whole number at or above.</summary>
    Ceiling,

    /// <summary><c>sqrt(a)</c>: the square root to 40 digits; undefined below 0.</summary>
    Sqrt,

    /// <summary>
    /// <c>power(a, b)</c>: a to the power of b to 40 digits; undefined for a negative a and a broken b, and for 0 to a
    /// negative power.
    /// </summary>
    Power,

    /// <summary><c>ln(a)</c>: the natural logarithm to 40 digits; undefined at and below 0.</summary>
    Ln,

    /// <summary><c>exp(a)</c>: e to the power of a to 40 digits.</summary>
    Exp,

    /// <summary><c>if(condition, a, b)</c>: a where the condition is true, b where it is false.</summary>
    If,

    /// <summary><c>coalesce(a, b, ...)</c>: the first that is not absent.</summary>
    Coalesce,

    /// <summary><c>absent()</c>: no number, where a method gives none.</summary>
    Absent,

    /// <summary><c>isMissing(a)</c>: whether a is absent, for whatever reason.</summary>
    IsMissing,

    /// <summary><c>share(part, whole)</c>: part / whole; undefined where the whole is 0.</summary>
    Share,
}

namespace HealthTargets.Programs;

/// <summary>Works out operations on constants, where decimal arithmetic is exact.</summary>
internal static class ConstantFolding
{
    // Products of such numbers have at most 24 digits and 20 decimals, so nothing is rounded away.
    private const decimal SizeMax = 1_000_000_000_000m;
    private const int ScaleMax = 8;

    /// <summary>Gets the number that an operation on numbers gives, if it is exact.</summary>
    public static decimal? Fold(ProgramOperator op, decimal a, decimal b) =>
        IsSmall(a) && IsSmall(b) ? Compute(op, a, b) : null;

    private static decimal? Compute(ProgramOperator op, decimal a, decimal b) => op switch
    {
        ProgramOperator.Add => a + b,
        ProgramOperator.Subtract => a - b,
        ProgramOperator.Multiply => a * b,
        ProgramOperator.Divide when b != 0 && IsSmall(a / b) && a / b * b == a => a / b,
        ProgramOperator.Negate => -a,
        ProgramOperator.Abs => Math.Abs(a),
        ProgramOperator.Min => Math.Min(a, b),
        ProgramOperator.Max => Math.Max(a, b),
        _ => null,
    };

    private static bool IsSmall(decimal value) => Math.Abs(value) < SizeMax && value.Scale <= ScaleMax;
}

namespace HealthTargets.Kernels;

/// <summary>How many rows a kernel handles at once. All give the same bits.</summary>
internal enum Width
{
    /// <summary>The widest that the machine handles in hardware.</summary>
    Best,

    /// <summary>One row at a time: the specification of the others, and the fastest to get going.</summary>
    Scalar,

    /// <summary>Two rows at a time.</summary>
    Vector128,

    /// <summary>Four rows at a time.</summary>
    Vector256,

    /// <summary>Eight rows at a time.</summary>
    Vector512,
}

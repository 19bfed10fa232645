namespace HealthTargets.Kernels;

/// <summary>
/// An offset plus (number - start) / span, in this order, with a real division: a share of a limit, 2 less such a
/// share, or the part of the way from a start to a limit.
/// </summary>
internal readonly record struct Line(double Offset, double Start, double Span)
{
    /// <summary>Gets number / limit.</summary>
    public static Line Share(double limit) => new(0, 0, limit);

    /// <summary>Gets 2 - number / limit: dividing by the limit with the other sign gives the same bits.</summary>
    public static Line Rest(double limit) => new(2, 0, -limit);

    /// <summary>Gets (number - start) / (limit - start).</summary>
    public static Line Way(double start, double limit) => new(0, start, limit - start);

    /// <summary>Gets the same for every number.</summary>
    public static Line Flat(double height) => new(height, 0, double.PositiveInfinity);
}

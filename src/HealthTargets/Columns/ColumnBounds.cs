namespace HealthTargets.Columns;

/// <summary>
/// How large the numbers of a column are, and how far each may be from the exact number for which it stands. Numbers
/// that are absent don't count.
/// </summary>
/// <param name="Max">No number is further from 0, exact or not.</param>
/// <param name="Min">No number other than 0 is nearer to 0; 0 where that is not known.</param>
/// <param name="Error">No number is further from the exact one.</param>
/// <param name="Relative">The same as a share of the exact number; infinite where that is not known.</param>
internal readonly record struct ColumnBounds(double Max, double Min, double Error, double Relative)
{
    /// <summary>The most by which rounding changes a number, as a share of it: 2^-53.</summary>
    public const double Unit = 1.0 / (1L << 53);

    /// <summary>Whole numbers below this are kept exactly, and have at most 15 digits.</summary>
    public const double WholeMax = 1e15;

    // Makes up for the rounding of the bounds themselves.
    private const double Slack = 1 + (1.0 / (1 << 20));

    /// <summary>Gets the bounds of numbers of which nothing is known.</summary>
    public static ColumnBounds Unknown { get; } =
        new(double.PositiveInfinity, 0, double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>Gets whether no number is below 0.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>Gets whether all are whole and exact.</summary>
    public bool IsWhole { get; init; }

    /// <summary>
    /// Gets whether each is the double nearest to a decimal number of at most 15 digits, so that they compare with each
    /// other as these do.
    /// </summary>
    public bool IsStored { get; init; }

    /// <summary>Gets the most by which a number may be off, by either bound.</summary>
    public double Off => Error == 0 ? 0 : double.IsInfinity(Relative) ? Error : Math.Min(Error, Relative * Max);

    /// <summary>Gets the bounds of numbers as they were written down.</summary>
    /// <param name="max">The largest distance from 0.</param>
    /// <param name="min">The smallest other than 0; 0 if it is not known.</param>
    /// <param name="isWhole">Whether all are whole.</param>
    /// <param name="isNonNegative">Whether none is below 0.</param>
    public static ColumnBounds Stored(double max, double min, bool isWhole, bool isNonNegative)
    {
        bool isExact = isWhole && max < WholeMax;
        return new(max, isExact ? Math.Max(min, 1) : min, isExact ? 0 : Unit * max, isExact ? 0 : Unit)
        {
            IsNonNegative = isNonNegative,
            IsWhole = isExact,
            IsStored = true,
        };
    }

    /// <summary>Gets how far from a cut a number may be and still belong to the other side.</summary>
    /// <param name="cut">The cut.</param>
    /// <param name="isRounded">
    /// Whether the cut is the double nearest to the exact one, rather than the exact one itself.
    /// </param>
    /// <returns>The radius; 0 for stored numbers, which compare with a cut of at most 15 digits as written.</returns>
    public double RadiusAt(double cut, bool isRounded = true)
    {
        if (IsStored)
        {
            return 0;
        }

        double off = Relative < 0.5 ? Math.Min(Error, Relative * Math.Abs(cut) * (1 + (2 * Relative))) : Error;
        return (off + (isRounded ? Unit * Math.Abs(cut) : 0)) * Slack;
    }
}

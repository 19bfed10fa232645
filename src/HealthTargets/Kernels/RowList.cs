using System.Numerics;

namespace HealthTargets.Kernels;

/// <summary>The indexes of some rows, in a span of the caller's.</summary>
/// <param name="places">Where they go.</param>
internal ref struct RowList(Span<int> places)
{
    private readonly Span<int> places = places;

    /// <summary>Gets the number of rows, even if there was no place for all of them.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the rows for which there was a place.</summary>
    public readonly ReadOnlySpan<int> Rows => places[..Math.Min(Count, places.Length)];

    /// <summary>Adds some of the rows behind one.</summary>
    /// <param name="bits">A bit for each row, the lowest for the first.</param>
    /// <param name="first">The first row.</param>
    public void Add(uint bits, int first)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            if (Count < places.Length)
            {
                places[Count] = first + BitOperations.TrailingZeroCount(bits);
            }

            Count++;
        }
    }
}

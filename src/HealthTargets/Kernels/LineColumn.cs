using System.Runtime.InteropServices;

namespace HealthTargets.Kernels;

/// <summary>
/// Numbers of which, where that is asked for, the first lies at the beginning of a line of the cache. They then stay
/// where they are for good, as <see cref="LineStore"/> needs it.
/// </summary>
internal sealed class LineColumn
{
    private const int Spare = LineStore.Numbers - 1;

    private readonly double[] cells;
    private readonly int first;

    /// <summary>Makes room for numbers, which are 0.</summary>
    /// <param name="count">How many, at most <see cref="CountMax"/>.</param>
    /// <param name="isOnLine">Whether they begin a line.</param>
    public LineColumn(int count, bool isOnLine)
    {
        if (!isOnLine)
        {
            cells = new double[count];
            return;
        }

        cells = GC.AllocateArray<double>(count + Spare, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(cells, 0);
        first = (int)(address / sizeof(double) % LineStore.Numbers) is var past and > 0 ? LineStore.Numbers - past : 0;
    }

    /// <summary>Gets the most numbers that there can be.</summary>
    public static int CountMax => Array.MaxLength - Spare;

    /// <summary>Gets some of the numbers.</summary>
    public Span<double> Span(int start, int count) => cells.AsSpan(first + start, count);
}

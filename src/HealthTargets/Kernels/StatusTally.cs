using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>
/// Counts the status bytes of some units over many slices: a byte for each unit and status, many units at a time,
/// whatever groups they are in. Before a byte can overflow, the bytes are added up group by group. So a group of one
/// unit costs hardly more than one of a thousand.
/// </summary>
internal sealed class StatusTally
{
    /// <summary>The most units.</summary>
    public const int Units = LaneSum.Chunk;

    /// <summary>The number of statuses; all bytes are below it.</summary>
    public const int Statuses = 8;

    /// <summary>The most slices before the counts must be moved.</summary>
    public const int SlicesMax = byte.MaxValue;

    /// <summary>A bit for each status.</summary>
    public const int AnyStatus = byte.MaxValue;

    private const int Block = 32;

    private readonly byte[] counts = new byte[Statuses * Units];
    private int slices;
    private int used;

    // Read from the number of rows that are left: so many bytes at the end are set.
    private static ReadOnlySpan<byte> LastBlock =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    /// <summary>Gets whether another slice would be too many.</summary>
    public bool IsFull => slices == SlicesMax;

    /// <summary>Begins a slice, of which each unit is added at most once.</summary>
    /// <param name="possible">A bit for each status that it may have; others are not counted.</param>
    public void Begin(int possible)
    {
        slices++;
        used |= possible;
    }

    /// <summary>Counts rows of a slice.</summary>
    /// <param name="statuses">The status of each row.</param>
    /// <param name="firstUnit">The unit of the first row, below <see cref="Units"/>.</param>
    /// <param name="possible">The same as at the beginning of the slice.</param>
    /// <param name="width">How many rows at once; changes nothing.</param>
    public void Add(ReadOnlySpan<byte> statuses, int firstUnit, int possible, Width width = Width.Best)
    {
        for (int status = 0; status < Statuses; status++)
        {
            if ((possible & (1 << status)) != 0)
            {
                Span<byte> cells = counts.AsSpan((status * Units) + firstUnit, statuses.Length);
                if (width == Width.Scalar || statuses.Length < Block)
                {
                    AddSingles(statuses, (byte)status, cells);
                }
                else
                {
                    AddBlocks(statuses, (byte)status, cells);
                }
            }
        }
    }

    /// <summary>Adds the counts to those of groups of units, and forgets them.</summary>
    /// <param name="firstUnit">The place of the first unit among all that the groups are made of.</param>
    /// <param name="ends">The place behind the last unit of each group, ascending.</param>
    /// <param name="groups">The counts, eight per group; those found are added.</param>
    public void MoveTo(int firstUnit, ReadOnlySpan<int> ends, Span<int> groups)
    {
        int last = ends.IsEmpty ? 0 : Math.Min(Units, ends[^1] - firstUnit);
        for (int status = 0; status < Statuses; status++)
        {
            if ((used & (1 << status)) != 0)
            {
                Span<byte> cells = counts.AsSpan(status * Units, last);
                Move(cells, firstUnit, ends, groups[status..]);
                cells.Clear();
            }
        }

        (slices, used) = (0, 0);
    }

    /// <summary>Forgets the counts.</summary>
    public void Clear()
    {
        if (used != 0)
        {
            Array.Clear(counts);
        }

        (slices, used) = (0, 0);
    }

    private static void Move(ReadOnlySpan<byte> cells, int firstUnit, ReadOnlySpan<int> ends, Span<int> sums)
    {
        int group = FirstAfter(ends, firstUnit);
        for (int done = 0; done < cells.Length; group++)
        {
            int end = Math.Min(cells.Length, ends[group] - firstUnit);
            sums[group * Statuses] += Sum(cells[done..end]);
            done = end;
        }
    }

    // Groups may be empty: of several that end at the same place, the last one that ends behind the unit counts.
    private static int FirstAfter(ReadOnlySpan<int> ends, int unit)
    {
        int found = ends.BinarySearch(unit);
        int group = found < 0 ? ~found : found + 1;
        while (group < ends.Length && ends[group] <= unit)
        {
            group++;
        }

        return group;
    }

    // A comparison that holds gives -1. The last block takes in rows before it, which are masked.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBlocks(ReadOnlySpan<byte> statuses, byte status, Span<byte> cells)
    {
        ref byte first = ref MemoryMarshal.GetReference(statuses);
        ref byte cell = ref MemoryMarshal.GetReference(cells);
        ref byte mask = ref MemoryMarshal.GetReference(LastBlock);
        Vector256<byte> one = Vector256.Create(status);
        nuint whole = (nuint)statuses.Length & ~(nuint)(Block - 1);
        nuint row = 0;
        for (; row < whole; row = unchecked(row + Block))
        {
            Vector256<byte> same = Vector256.Equals(Vector256.LoadUnsafe(ref first, row), one);
            (Vector256.LoadUnsafe(ref cell, row) - same).StoreUnsafe(ref cell, row);
        }

        nuint rest = (nuint)statuses.Length - whole;
        if (rest > 0)
        {
            row -= Block - rest;
            Vector256<byte> same = Vector256.Equals(Vector256.LoadUnsafe(ref first, row), one)
                & Vector256.LoadUnsafe(ref mask, rest);
            (Vector256.LoadUnsafe(ref cell, row) - same).StoreUnsafe(ref cell, row);
        }
    }

    private static void AddSingles(ReadOnlySpan<byte> statuses, byte status, Span<byte> cells)
    {
        for (int row = 0; row < statuses.Length; row++)
        {
            cells[row] += (byte)(statuses[row] == status ? 1 : 0);
        }
    }

    private static int Sum(ReadOnlySpan<byte> cells)
    {
        Vector128<uint> wide = default;
        for (; cells.Length >= Vector128<byte>.Count; cells = cells[Vector128<byte>.Count..])
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.Create(cells));
            (Vector128<uint> first, Vector128<uint> second) = Vector128.Widen(low + high);
            wide += first + second;
        }

        int sum = (int)Vector128.Sum(wide);
        foreach (byte count in cells)
        {
            sum += count;
        }

        return sum;
    }
}

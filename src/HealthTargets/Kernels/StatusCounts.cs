using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>Counts status bytes by groups of rows, into a table of eight counts per group.</summary>
internal static class StatusCounts
{
    /// <summary>The number of statuses; all bytes are below it.</summary>
    public const int Statuses = 8;

    private const int Block = 64;

    /// <summary>Counts rows whose groups lie one behind the other.</summary>
    /// <param name="statuses">The status of each row.</param>
    /// <param name="firstRow">The place of the first row among all that the groups are made of.</param>
    /// <param name="ends">The place behind the last row of each group, ascending.</param>
    /// <param name="counts">The counts, eight per group; those found are added.</param>
    /// <param name="width">How many rows at once; changes nothing.</param>
    public static void AddRuns(
        ReadOnlySpan<byte> statuses,
        int firstRow,
        ReadOnlySpan<int> ends,
        Span<int> counts,
        Width width = Width.Best)
    {
        int group = FirstAfter(ends, firstRow);
        int done = 0;
        while (done < statuses.Length)
        {
            int end = Math.Min(statuses.Length, ends[group] - firstRow);
            Span<int> cells = counts.Slice(group * Statuses, Statuses);
            if (width == Width.Scalar)
            {
                AddSingles(statuses[done..end], cells);
            }
            else
            {
                AddRun(statuses[done..], end - done, cells);
            }

            done = end;
            group++;
        }
    }

    private static int FirstAfter(ReadOnlySpan<int> ends, int row)
    {
        int found = ends.BinarySearch(row);
        int group = found < 0 ? ~found : found + 1;
        while (group < ends.Length && ends[group] <= row)
        {
            group++;
        }

        return group;
    }

    private static void AddSingles(ReadOnlySpan<byte> run, Span<int> cells)
    {
        foreach (byte status in run)
        {
            cells[status]++;
        }
    }

    // The rows of a block become bits of a word for each of the three bits of a status.
    private static void AddRun(ReadOnlySpan<byte> statuses, int rows, Span<int> cells)
    {
        Span<byte> rest = stackalloc byte[Block];
        (int bit0, int bit1, int bit2, int bits01, int bits02, int bits12, int bits012) = (0, 0, 0, 0, 0, 0, 0);
        for (int row = 0; row < rows; row += Block)
        {
            scoped ReadOnlySpan<byte> block = statuses[row..];
            if (block.Length < Block)
            {
                block.CopyTo(rest);
                block = rest;
            }

            ulong used = rows - row >= Block ? ulong.MaxValue : (1UL << (rows - row)) - 1;
            ulong low = Bits(block, 7) & used;
            ulong middle = Bits(block, 6) & used;
            ulong high = Bits(block, 5) & used;
            bit0 += BitOperations.PopCount(low);
            bit1 += BitOperations.PopCount(middle);
            bit2 += BitOperations.PopCount(high);
            bits01 += BitOperations.PopCount(low & middle);
            bits02 += BitOperations.PopCount(low & high);
            bits12 += BitOperations.PopCount(middle & high);
            bits012 += BitOperations.PopCount(low & middle & high);
        }

        cells[7] += bits012;
        cells[6] += bits12 - bits012;
        cells[5] += bits02 - bits012;
        cells[4] += bit2 - bits02 - bits12 + bits012;
        cells[3] += bits01 - bits012;
        cells[2] += bit1 - bits01 - bits12 + bits012;
        cells[1] += bit0 - bits01 - bits02 + bits012;
        cells[0] += rows - bit0 - bit1 - bit2 + bits01 + bits02 + bits12 - bits012;
    }

    // Bit i is the bit of status i that a shift moves to the highest place of its byte.
    private static ulong Bits(ReadOnlySpan<byte> block, int shift)
    {
        ref byte first = ref MemoryMarshal.GetReference(block);
        Vector256<ushort> low = Vector256.LoadUnsafe(ref first).AsUInt16() << shift;
        Vector256<ushort> high = Vector256.LoadUnsafe(ref first, (nuint)Vector256<byte>.Count).AsUInt16() << shift;
        return low.AsByte().ExtractMostSignificantBits()
            | ((ulong)high.AsByte().ExtractMostSignificantBits() << Vector256<byte>.Count);
    }
}

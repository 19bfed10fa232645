using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Finds commas and line breaks, sixty-four bytes at a time.</summary>
internal static class SeparatorIndex
{
    private const int BlockLength = 64;

    // Places are written eight at a time, so some behind the last one are written too.
    private const int WrittenAtOnce = 8;

    /// <summary>Gets how many places there must be room for beside one per byte.</summary>
    internal static int Slack => BlockLength + WrittenAtOnce;

    /// <summary>Finds the places of all commas, LF and CR.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="places">Takes the places; as long as the range and <see cref="Slack"/>.</param>
    /// <returns>How many there are.</returns>
    internal static int Find(ReadOnlySpan<byte> bytes, int start, int end, Span<int> places)
    {
        int count = 0;
        int at = start;
        for (; at + BlockLength <= end; at += BlockLength)
        {
            ReadOnlySpan<Vector128<byte>> block =
                MemoryMarshal.Cast<byte, Vector128<byte>>(bytes.Slice(at, BlockLength));
            ulong mask = Mask(block[0]) | (ulong)Mask(block[1]) << 16
                | (ulong)Mask(block[2]) << 32 | (ulong)Mask(block[3]) << 48;
            count += Write(mask, at, places.Slice(count, BlockLength));
        }

        for (; at < end; at++)
        {
            if (bytes[at] is (byte)',' or (byte)'\n' or (byte)'\r')
            {
                places[count++] = at;
            }
        }

        return count;
    }

    private static uint Mask(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)','))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\r'))).ExtractMostSignificantBits();

    private static int Write(ulong mask, int start, Span<int> places)
    {
        int count = BitOperations.PopCount(mask);
        for (int written = 0; written < count; written += WrittenAtOnce)
        {
            Span<int> part = places.Slice(written, WrittenAtOnce);
            for (int i = 0; i < WrittenAtOnce; i++)
            {
                part[i] = start + BitOperations.TrailingZeroCount(mask);
                mask &= unchecked(mask - 1);
            }
        }

        return count;
    }
}

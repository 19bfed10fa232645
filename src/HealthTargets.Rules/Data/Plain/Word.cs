using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Reads eight bytes as one number, the first as the lowest.</summary>
internal static class Word
{
    /// <summary>Gets how many bytes from a name or number on must be there, so that words can be read of it.</summary>
    internal static int Margin => 32;

    /// <summary>Reads a word.</summary>
    /// <param name="bytes">Bytes; at least eight from the place on, which the caller has made sure of.</param>
    /// <param name="place">Where the word begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong At(ref byte bytes, int place)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, place));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>
/// Turns codes into status bytes, 16 at a time. An entry holds the byte exclusive-or that of absence, so that a code
/// from 128 on, for which the table gives 0, means absence. The highest bit of an entry says that the code is in doubt.
/// </summary>
internal readonly struct CodeTable(Vector128<byte> entries, byte absent)
{
    /// <summary>The bit of a class that is in doubt.</summary>
    public const byte Doubt = 0x80;

    /// <summary>The bit of a code whose number is there.</summary>
    public const byte Present = 0x80;

    /// <summary>The bit of a code for which some zone is in doubt.</summary>
    public const byte UnsureZones = 8;

    private const int ZonesMax = 3;

    private readonly Vector128<byte> entries = entries;
    private readonly byte absent = absent;

    /// <summary>
    /// Makes the table for the number of cuts reached: of three where each is exact, else of six, three perhaps and
    /// three for sure.
    /// </summary>
    /// <param name="cuts">The cuts.</param>
    /// <param name="isRising">Whether numbers pass them from below.</param>
    /// <param name="statuses">The bytes of the classes.</param>
    /// <param name="isExact">Whether there are but three.</param>
    /// <param name="isGoodTold">Whether good and not good are told apart even where their bytes are the same.</param>
    public static CodeTable OfSteps(
        in SideCuts cuts, bool isRising, StatusBytes statuses, bool isExact, bool isGoodTold)
    {
        Span<byte> entries = stackalloc byte[Vector128<byte>.Count];
        for (int code = 0; code < entries.Length; code++)
        {
            (int perhaps, int surely) = isExact ? (code & 3, code & 3) : cuts.Reached(code, isRising);
            (byte first, byte second) = (statuses[perhaps], statuses[surely]);
            bool isDoubtful = first != second || (isGoodTold && perhaps == ZonesMax != (surely == ZonesMax));
            entries[code] = (byte)((first ^ statuses.Absent) | (isDoubtful ? Doubt : 0));
        }

        return new(Vector128.Create<byte>(entries), statuses.Absent);
    }

    /// <summary>Makes the table for codes with one bit for each zone: 4 good, 2 on track, 1 at risk.</summary>
    /// <param name="statuses">The bytes of the classes.</param>
    public static CodeTable OfZones(StatusBytes statuses)
    {
        Span<byte> entries = stackalloc byte[Vector128<byte>.Count];
        for (int code = 0; code < entries.Length; code++)
        {
            int reached = (code & 4) != 0 ? 3 : (code & 2) != 0 ? 2 : code & 1;
            entries[code] = (byte)((statuses[reached] ^ statuses.Absent) | (code >= UnsureZones ? Doubt : 0));
        }

        return new(Vector128.Create<byte>(entries), statuses.Absent);
    }

    /// <summary>Gets the classes of 16 codes, of which those present have the bit for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<byte> Look(Vector128<byte> codes) =>
        Vector128.ShuffleNative(entries, codes ^ Vector128.Create(Present)) ^ Vector128.Create(absent);

    /// <summary>Gets the class of a code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Look(int code) => code < Present
        ? absent
        : (byte)(entries.GetElement(code & (Vector128<byte>.Count - 1)) ^ absent);
}

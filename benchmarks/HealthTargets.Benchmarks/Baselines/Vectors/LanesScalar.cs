using System.Numerics;
using System.Runtime.CompilerServices;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>
/// One row at a time without a branch that depends on data: masks are bits in a double, and a block of eight rows has
/// its bytes in one integer.
/// </summary>
public readonly struct LanesScalar : ILanes<double, ulong>
{
    private const ulong Ones = 0x0101010101010101;
    private const ulong HighBits = 0x8080808080808080;

    public static int Count => 1;

    public static double Broadcast(double number) => number;

    public static double Load(ref readonly double start, nuint index) => Unsafe.Add(ref Unsafe.AsRef(in start), index);

    public static void Store(double numbers, ref double start, nuint index) => Unsafe.Add(ref start, index) = numbers;

    public static double Add(double a, double b) => a + b;

    public static double Subtract(double a, double b) => a - b;

    public static double Multiply(double a, double b) => a * b;

    public static double Divide(double a, double b) => a / b;

    public static double Max(double a, double b) => Select(Mask(a > b), a, b);

    public static double Min(double a, double b) => Select(Mask(a < b), a, b);

    public static double IsAtLeast(double a, double b) => Mask(a >= b);

    public static double IsLess(double a, double b) => Mask(a < b);

    public static double IsZero(double a) => Mask(a == 0);

    public static double And(double a, double b) => Of(Bits(a) & Bits(b));

    public static double Or(double a, double b) => Of(Bits(a) | Bits(b));

    public static double Without(double numbers, double mask) => Of(Bits(numbers) & ~Bits(mask));

    public static double Select(double mask, double yes, double no) =>
        Of((Bits(yes) & Bits(mask)) | (Bits(no) & ~Bits(mask)));

    public static double AddMasks(double a, double b) => Of(unchecked(Bits(a) + Bits(b)));

    public static double MarkAbsent(double passed, double mask) =>
        Of((Bits(passed) & ~Bits(mask)) | (127 & Bits(mask)));

    public static ulong LoadBytes(ref readonly byte start, nuint index) =>
        Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in start), index));

    public static void StoreBytes(ulong bytes, ref byte start, nuint index) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref start, index), bytes);

    public static ulong OrBytes(ulong a, ulong b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pack(
        double v0, double v1, double v2, double v3, double v4, double v5, double v6, double v7) =>
        Byte(v0, 0) | Byte(v1, 8) | Byte(v2, 16) | Byte(v3, 24) | Byte(v4, 32) | Byte(v5, 40) | Byte(v6, 48)
        | Byte(v7, 56);

    public static double Widen(ulong absent, int vector) => Of(unchecked((long)(absent << (56 - (8 * vector))) >> 63));

    // Bytes are 0, -1, -2 or 127: only the last has its second highest bit set without the highest.
    public static ulong Marked(ulong packed) => Spread((packed << 1) & ~packed & HighBits);

    public static ulong OpenStatuses(ulong packed, ulong absent) => Blend(
        AddBytes(packed, Ones * (byte)Status.OffTrack), Ones * (byte)Status.NoData, absent);

    public static ulong ClosedStatuses(ulong packed, ulong absent) => Blend(
        (Ones * (byte)Status.Missed) - (packed & (Ones * (Status.Missed - Status.Met))),
        Ones * (byte)Status.NoData,
        absent);

    public static ulong WithoutBytes(ulong bytes, ulong mask) => bytes & ~mask;

    // Of 0, -1 and -2 only the last has its highest bit set and its lowest not.
    public static ulong HasPassedBoth(ulong packed) => Spread(packed & ~(packed << 7) & HighBits);

    public static void SubtractFrom(ref byte start, nuint index, ulong bytes) =>
        StoreBytes(AddBytes(LoadBytes(in start, index), Negate(bytes)), ref start, index);

    public static int CountSet(ulong mask) => BitOperations.PopCount(mask & HighBits);

    private static double Mask(bool isTrue) => Of(-(isTrue ? 1L : 0L));

    private static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);

    private static double Of(long bits) => BitConverter.Int64BitsToDouble(bits);

    private static ulong Byte(double passed, int shift) => (ulong)(byte)(Bits(passed) & 0xFF) << shift;

    private static ulong Blend(ulong no, ulong yes, ulong mask) => (no & ~mask) | (yes & mask);

    private static ulong Spread(ulong highBits) => unchecked((highBits >> 7) * 255);

    // Adds bytes without a carry from one to the next.
    private static ulong AddBytes(ulong a, ulong b) =>
        unchecked(((a & ~HighBits) + (b & ~HighBits)) ^ ((a ^ b) & HighBits));

    private static ulong Negate(ulong bytes) => AddBytes(~bytes, Ones);
}

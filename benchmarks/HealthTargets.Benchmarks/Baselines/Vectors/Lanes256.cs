using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>256 bits, with the packing instructions of AVX2.</summary>
public readonly struct Lanes256 : ILanes<Vector256<double>, Vector256<byte>>
{
    // Packing works within halves and leaves pairs of rows there; this puts them side by side again.
    private static Vector256<byte> PairOrder => Vector256.Create(
        (byte)0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15,
        0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15);

    public static int Count => 4;

    public static Vector256<double> Broadcast(double number) => Vector256.Create(number);

    public static Vector256<double> Load(ref readonly double start, nuint index) =>
        Vector256.LoadUnsafe(in start, index);

    public static void Store(Vector256<double> numbers, ref double start, nuint index) =>
        numbers.StoreUnsafe(ref start, index);

    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    public static Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    public static Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    public static Vector256<double> Max(Vector256<double> a, Vector256<double> b) => Avx.Max(a, b);

    public static Vector256<double> Min(Vector256<double> a, Vector256<double> b) => Avx.Min(a, b);

    public static Vector256<double> IsAtLeast(Vector256<double> a, Vector256<double> b) =>
        Vector256.GreaterThanOrEqual(a, b);

    public static Vector256<double> IsLess(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b);

    public static Vector256<double> IsZero(Vector256<double> a) => Vector256.Equals(a, Vector256<double>.Zero);

    public static Vector256<double> And(Vector256<double> a, Vector256<double> b) => a & b;

    public static Vector256<double> Or(Vector256<double> a, Vector256<double> b) => a | b;

    public static Vector256<double> Without(Vector256<double> numbers, Vector256<double> mask) =>
        Vector256.AndNot(numbers, mask);

    public static Vector256<double> Select(
        Vector256<double> mask, Vector256<double> yes, Vector256<double> no) => Avx.BlendVariable(no, yes, mask);

    public static Vector256<double> AddMasks(Vector256<double> a, Vector256<double> b) =>
        (a.AsInt64() + b.AsInt64()).AsDouble();

    public static Vector256<double> MarkAbsent(Vector256<double> passed, Vector256<double> mask) =>
        Avx.BlendVariable(passed, Vector256.Create(127L).AsDouble(), mask);

    public static Vector256<byte> LoadBytes(ref readonly byte start, nuint index) =>
        Vector256.LoadUnsafe(in start, index);

    public static void StoreBytes(Vector256<byte> bytes, ref byte start, nuint index) =>
        bytes.StoreUnsafe(ref start, index);

    public static Vector256<byte> OrBytes(Vector256<byte> a, Vector256<byte> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Pack(
        Vector256<double> v0, Vector256<double> v1, Vector256<double> v2, Vector256<double> v3,
        Vector256<double> v4, Vector256<double> v5, Vector256<double> v6, Vector256<double> v7)
    {
        Vector256<short> low = Avx2.PackSignedSaturate(LowHalves(v0, v1), LowHalves(v2, v3));
        Vector256<short> high = Avx2.PackSignedSaturate(LowHalves(v4, v5), LowHalves(v6, v7));
        Vector256<long> mixed = Avx2.PackSignedSaturate(low, high).AsInt64();
        return Avx2.Shuffle(Avx2.Permute4x64(mixed, 0b11_01_10_00).AsByte(), PairOrder);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Widen(Vector256<byte> absent, int vector)
    {
        Vector128<byte> half = vector < 4 ? absent.GetLower() : absent.GetUpper();
        Vector128<byte> first = (vector & 3) switch
        {
            0 => half,
            1 => Sse2.ShiftRightLogical128BitLane(half, 4),
            2 => Sse2.ShiftRightLogical128BitLane(half, 8),
            _ => Sse2.ShiftRightLogical128BitLane(half, 12),
        };
        return Avx2.ConvertToVector256Int64(first.AsSByte()).AsDouble();
    }

    public static Vector256<byte> Marked(Vector256<byte> packed) =>
        Vector256.GreaterThan(packed.AsSByte(), Vector256<sbyte>.Zero).AsByte();

    public static Vector256<byte> OpenStatuses(Vector256<byte> packed, Vector256<byte> absent) => Avx2.BlendVariable(
        packed + Vector256.Create((byte)Status.OffTrack), Vector256.Create((byte)Status.NoData), absent);

    public static Vector256<byte> ClosedStatuses(Vector256<byte> packed, Vector256<byte> absent) =>
        Avx2.BlendVariable(
            Vector256.Create((byte)Status.Missed)
                - (packed & Vector256.Create((byte)(Status.Missed - Status.Met))),
            Vector256.Create((byte)Status.NoData),
            absent);

    public static Vector256<byte> WithoutBytes(Vector256<byte> bytes, Vector256<byte> mask) =>
        Vector256.AndNot(bytes, mask);

    public static Vector256<byte> HasPassedBoth(Vector256<byte> packed) =>
        Vector256.Equals(packed, Vector256.Create((byte)0xFE));

    public static void SubtractFrom(ref byte start, nuint index, Vector256<byte> bytes) =>
        (Vector256.LoadUnsafe(in start, index) - bytes).StoreUnsafe(ref start, index);

    public static int CountSet(Vector256<byte> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    private static Vector256<int> LowHalves(Vector256<double> a, Vector256<double> b) =>
        Avx.Shuffle(a.AsSingle(), b.AsSingle(), 0b10_00_10_00).AsInt32();
}

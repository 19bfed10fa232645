using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>512 bits, with the narrowing instructions of AVX-512; without them slow, and right all the same.</summary>
public readonly struct Lanes512 : ILanes<Vector512<double>, Vector512<byte>>
{
    public static int Count => 8;

    public static Vector512<double> Broadcast(double number) => Vector512.Create(number);

    public static Vector512<double> Load(ref readonly double start, nuint index) =>
        Vector512.LoadUnsafe(in start, index);

    public static void Store(Vector512<double> numbers, ref double start, nuint index) =>
        numbers.StoreUnsafe(ref start, index);

    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    public static Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    public static Vector512<double> Max(Vector512<double> a, Vector512<double> b) => Avx512F.IsSupported
        ? Avx512F.Max(a, b)
        : Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b) => Avx512F.IsSupported
        ? Avx512F.Min(a, b)
        : Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);

    public static Vector512<double> IsAtLeast(Vector512<double> a, Vector512<double> b) =>
        Vector512.GreaterThanOrEqual(a, b);

    public static Vector512<double> IsLess(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);

    public static Vector512<double> IsZero(Vector512<double> a) => Vector512.Equals(a, Vector512<double>.Zero);

    public static Vector512<double> And(Vector512<double> a, Vector512<double> b) => a & b;

    public static Vector512<double> Or(Vector512<double> a, Vector512<double> b) => a | b;

    public static Vector512<double> Without(Vector512<double> numbers, Vector512<double> mask) =>
        Vector512.AndNot(numbers, mask);

    public static Vector512<double> Select(
        Vector512<double> mask, Vector512<double> yes, Vector512<double> no) =>
        Vector512.ConditionalSelect(mask, yes, no);

    public static Vector512<double> AddMasks(Vector512<double> a, Vector512<double> b) =>
        (a.AsInt64() + b.AsInt64()).AsDouble();

    public static Vector512<double> MarkAbsent(Vector512<double> passed, Vector512<double> mask) =>
        Vector512.ConditionalSelect(mask, Vector512.Create(127L).AsDouble(), passed);

    public static Vector512<byte> LoadBytes(ref readonly byte start, nuint index) =>
        Vector512.LoadUnsafe(in start, index);

    public static void StoreBytes(Vector512<byte> bytes, ref byte start, nuint index) =>
        bytes.StoreUnsafe(ref start, index);

    public static Vector512<byte> OrBytes(Vector512<byte> a, Vector512<byte> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Pack(
        Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Vector512<double> v3,
        Vector512<double> v4, Vector512<double> v5, Vector512<double> v6, Vector512<double> v7) =>
        Vector512.Create(
            Vector256.Create(Vector128.Create(Narrow(v0), Narrow(v1)), Vector128.Create(Narrow(v2), Narrow(v3))),
            Vector256.Create(Vector128.Create(Narrow(v4), Narrow(v5)), Vector128.Create(Narrow(v6), Narrow(v7))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widen(Vector512<byte> absent, int vector)
    {
        Vector256<byte> half = vector < 4 ? absent.GetLower() : absent.GetUpper();
        Vector128<byte> quarter = (vector & 2) == 0 ? half.GetLower() : half.GetUpper();
        Vector64<sbyte> bytes = ((vector & 1) == 0 ? quarter.GetLower() : quarter.GetUpper()).AsSByte();
        if (Avx512F.IsSupported)
        {
            return Avx512F.ConvertToVector512Int64(bytes.ToVector128Unsafe()).AsDouble();
        }

        Vector128<short> shorts = Vector128.WidenLower(bytes.ToVector128Unsafe());
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(shorts);
        return Vector512.Create(Widen(low), Widen(high)).AsDouble();
    }

    public static Vector512<byte> Marked(Vector512<byte> packed) =>
        Vector512.GreaterThan(packed.AsSByte(), Vector512<sbyte>.Zero).AsByte();

    public static Vector512<byte> OpenStatuses(Vector512<byte> packed, Vector512<byte> absent) =>
        Vector512.ConditionalSelect(
            absent,
            Vector512.Create((byte)Status.NoData),
            packed + Vector512.Create((byte)Status.OffTrack));

    public static Vector512<byte> ClosedStatuses(Vector512<byte> packed, Vector512<byte> absent) =>
        Vector512.ConditionalSelect(
            absent,
            Vector512.Create((byte)Status.NoData),
            Vector512.Create((byte)Status.Missed)
                - (packed & Vector512.Create((byte)(Status.Missed - Status.Met))));

    public static Vector512<byte> WithoutBytes(Vector512<byte> bytes, Vector512<byte> mask) =>
        Vector512.AndNot(bytes, mask);

    public static Vector512<byte> HasPassedBoth(Vector512<byte> packed) =>
        Vector512.Equals(packed, Vector512.Create((byte)0xFE));

    public static void SubtractFrom(ref byte start, nuint index, Vector512<byte> bytes) =>
        (Vector512.LoadUnsafe(in start, index) - bytes).StoreUnsafe(ref start, index);

    public static int CountSet(Vector512<byte> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    private static Vector256<long> Widen(Vector128<int> numbers)
    {
        (Vector128<long> low, Vector128<long> high) = Vector128.Widen(numbers);
        return Vector256.Create(low, high);
    }

    private static Vector64<byte> Narrow(Vector512<double> numbers)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.ConvertToVector128SByte(numbers.AsInt64()).AsByte().GetLower();
        }

        Vector256<int> ints = Vector256.Narrow(numbers.GetLower().AsInt64(), numbers.GetUpper().AsInt64());
        Vector128<short> shorts = Vector128.Narrow(ints.GetLower(), ints.GetUpper());
        return Vector128.Narrow(shorts, shorts).GetLower().AsByte();
    }
}

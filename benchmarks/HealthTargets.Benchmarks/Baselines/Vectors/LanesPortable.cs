using System.Numerics;
using System.Runtime.CompilerServices;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>The width of the machine through <see cref="Vector{T}"/>, without an instruction of one maker.</summary>
public readonly struct LanesPortable : ILanes<Vector<double>, Vector<byte>>
{
    public static int Count => Vector<double>.Count;

    public static Vector<double> Broadcast(double number) => new(number);

    public static Vector<double> Load(ref readonly double start, nuint index) => Vector.LoadUnsafe(in start, index);

    public static void Store(Vector<double> numbers, ref double start, nuint index) =>
        numbers.StoreUnsafe(ref start, index);

    public static Vector<double> Add(Vector<double> a, Vector<double> b) => a + b;

    public static Vector<double> Subtract(Vector<double> a, Vector<double> b) => a - b;

    public static Vector<double> Multiply(Vector<double> a, Vector<double> b) => a * b;

    public static Vector<double> Divide(Vector<double> a, Vector<double> b) => a / b;

    public static Vector<double> Max(Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(Vector.GreaterThan(a, b), a, b);

    public static Vector<double> Min(Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(Vector.LessThan(a, b), a, b);

    public static Vector<double> IsAtLeast(Vector<double> a, Vector<double> b) =>
        Vector.AsVectorDouble(Vector.GreaterThanOrEqual(a, b));

    public static Vector<double> IsLess(Vector<double> a, Vector<double> b) =>
        Vector.AsVectorDouble(Vector.LessThan(a, b));

    public static Vector<double> IsZero(Vector<double> a) =>
        Vector.AsVectorDouble(Vector.Equals(a, Vector<double>.Zero));

    public static Vector<double> And(Vector<double> a, Vector<double> b) => a & b;

    public static Vector<double> Or(Vector<double> a, Vector<double> b) => a | b;

    public static Vector<double> Without(Vector<double> numbers, Vector<double> mask) =>
        Vector.AndNot(numbers, mask);

    public static Vector<double> Select(Vector<double> mask, Vector<double> yes, Vector<double> no) =>
        Vector.ConditionalSelect(mask, yes, no);

    public static Vector<double> AddMasks(Vector<double> a, Vector<double> b) =>
        Vector.AsVectorDouble(Vector.AsVectorInt64(a) + Vector.AsVectorInt64(b));

    public static Vector<double> MarkAbsent(Vector<double> passed, Vector<double> mask) =>
        Vector.ConditionalSelect(mask, Vector.AsVectorDouble(new Vector<long>(127)), passed);

    public static Vector<byte> LoadBytes(ref readonly byte start, nuint index) => Vector.LoadUnsafe(in start, index);

    public static void StoreBytes(Vector<byte> bytes, ref byte start, nuint index) =>
        bytes.StoreUnsafe(ref start, index);

    public static Vector<byte> OrBytes(Vector<byte> a, Vector<byte> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<byte> Pack(
        Vector<double> v0, Vector<double> v1, Vector<double> v2, Vector<double> v3,
        Vector<double> v4, Vector<double> v5, Vector<double> v6, Vector<double> v7) =>
        Vector.AsVectorByte(Vector.Narrow(
            Vector.Narrow(Narrow(v0, v1), Narrow(v2, v3)),
            Vector.Narrow(Narrow(v4, v5), Narrow(v6, v7))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Widen(Vector<byte> absent, int vector)
    {
        Vector<sbyte> bytes = Vector.AsVectorSByte(absent);
        Vector<short> half = vector < 4 ? Vector.WidenLower(bytes) : Vector.WidenUpper(bytes);
        Vector<int> quarter = (vector & 2) == 0 ? Vector.WidenLower(half) : Vector.WidenUpper(half);
        return Vector.AsVectorDouble((vector & 1) == 0 ? Vector.WidenLower(quarter) : Vector.WidenUpper(quarter));
    }

    public static Vector<byte> Marked(Vector<byte> packed) =>
        Vector.AsVectorByte(Vector.GreaterThan(Vector.AsVectorSByte(packed), Vector<sbyte>.Zero));

    public static Vector<byte> OpenStatuses(Vector<byte> packed, Vector<byte> absent) => Vector.ConditionalSelect(
        absent, new Vector<byte>((byte)Status.NoData), packed + new Vector<byte>((byte)Status.OffTrack));

    public static Vector<byte> ClosedStatuses(Vector<byte> packed, Vector<byte> absent) => Vector.ConditionalSelect(
        absent,
        new Vector<byte>((byte)Status.NoData),
        new Vector<byte>((byte)Status.Missed) - (packed & new Vector<byte>((byte)(Status.Missed - Status.Met))));

    public static Vector<byte> WithoutBytes(Vector<byte> bytes, Vector<byte> mask) => Vector.AndNot(bytes, mask);

    public static Vector<byte> HasPassedBoth(Vector<byte> packed) => Vector.Equals(packed, new Vector<byte>(0xFE));

    public static void SubtractFrom(ref byte start, nuint index, Vector<byte> bytes) =>
        (Vector.LoadUnsafe(in start, index) - bytes).StoreUnsafe(ref start, index);

    // There is no portable way to read the bits of a mask; the sum of its ones does.
    public static int CountSet(Vector<byte> mask) => Vector.Sum(mask & Vector<byte>.One);

    private static Vector<int> Narrow(Vector<double> a, Vector<double> b) =>
        Vector.Narrow(Vector.AsVectorInt64(a), Vector.AsVectorInt64(b));
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HealthTargets.Kernels;

/// <summary>Two rows at a time.</summary>
internal readonly struct Lanes128(Vector128<double> numbers) : ILanes<Lanes128>
{
    private readonly Vector128<double> numbers = numbers;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left.numbers + right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) => new(left.numbers - right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(left.numbers * right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 left, Lanes128 right) => new(left.numbers / right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator &(Lanes128 left, Lanes128 right) => new(left.numbers & right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator |(Lanes128 left, Lanes128 right) => new(left.numbers | right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator ^(Lanes128 left, Lanes128 right) => new(left.numbers ^ right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator ~(Lanes128 mask) => new(~mask.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Of(double number) => new(Vector128.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref readonly double first, nint index) =>
        new(Vector128.LoadUnsafe(in first, unchecked((nuint)index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nint index) => numbers.StoreUnsafe(ref first, unchecked((nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Present(ref readonly byte first, nint index, byte state) =>
        new(Vector128.Equals(States(in first, index), Vector128.Create((long)state)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Holds(ref readonly byte first, nint index, Lanes128 codes) =>
        new(Vector128.Equals(States(in first, index), codes.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtLeast(Lanes128 left, Lanes128 right) =>
        new(Vector128.GreaterThanOrEqual(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtMost(Lanes128 left, Lanes128 right) =>
        new(Vector128.LessThanOrEqual(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Below(Lanes128 left, Lanes128 right) =>
        new(Vector128.LessThan(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Above(Lanes128 left, Lanes128 right) =>
        new(Vector128.GreaterThan(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Same(Lanes128 left, Lanes128 right) =>
        new(Vector128.Equals(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Greatest(Lanes128 left, Lanes128 right) =>
        Sse2.IsSupported
            ? new(Sse2.Max(left.numbers, right.numbers))
            : Select(Above(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Least(Lanes128 left, Lanes128 right) =>
        Sse2.IsSupported
            ? new(Sse2.Min(left.numbers, right.numbers))
            : Select(Below(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Select(Lanes128 mask, Lanes128 ifSet, Lanes128 ifNot) =>
        new(Sse41.IsSupported
            ? Sse41.BlendVariable(ifNot.numbers, ifSet.numbers, mask.numbers)
            : Vector128.ConditionalSelect(mask.numbers, ifSet.numbers, ifNot.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Keep(Lanes128 mask, Lanes128 numbers) => new(mask.numbers & numbers.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Drop(Lanes128 mask, Lanes128 numbers) =>
        new(Vector128.AndNot(numbers.numbers, mask.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Abs(Lanes128 numbers) => new(Vector128.Abs(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Sqrt(Lanes128 numbers) => new(Vector128.Sqrt(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Floor(Lanes128 numbers) => new(Vector128.Floor(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 CountIn(Lanes128 codes, Lanes128 mask) =>
        new((codes.numbers.AsInt64() - mask.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Twice(Lanes128 codes) =>
        new((codes.numbers.AsInt64() + codes.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Differ(Lanes128 left, Lanes128 right) =>
        new(~Vector128.Equals(left.numbers.AsInt64(), right.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Flag(Lanes128 codes, Lanes128 mask, byte bits) =>
        new(codes.numbers | (mask.numbers & Vector128.Create((long)bits).AsDouble()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Push(Lanes128 before, Lanes128 codes) =>
        new(((before.numbers.AsInt64() << 8) | codes.numbers.AsInt64()).AsDouble());

    // Each of the two lanes has the codes of rows l, l + 2, ..., l + 14, the last in its lowest byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Codes(Lanes128 pushed) => Vector128.Shuffle(
        pushed.numbers.AsByte(),
        Vector128.Create((byte)7, 15, 6, 14, 5, 13, 4, 12, 3, 11, 2, 10, 1, 9, 0, 8));

    public static int Code(Lanes128 pushed) => (int)(pushed.numbers.AsInt64().ToScalar() & byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> States(ref readonly byte first, nint index)
    {
        ref byte one = ref Unsafe.Add(ref Unsafe.AsRef(in first), index);
        return Vector128.Create((long)one, Unsafe.Add(ref one, 1));
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HealthTargets.Kernels;

/// <summary>Eight rows at a time.</summary>
internal readonly struct Lanes512(Vector512<double> numbers) : ILanes<Lanes512>
{
    private readonly Vector512<double> numbers = numbers;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left.numbers + right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 left, Lanes512 right) => new(left.numbers - right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left.numbers * right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 left, Lanes512 right) => new(left.numbers / right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 left, Lanes512 right) => new(left.numbers & right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 left, Lanes512 right) => new(left.numbers | right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ^(Lanes512 left, Lanes512 right) => new(left.numbers ^ right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ~(Lanes512 mask) => new(~mask.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Of(double number) => new(Vector512.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref readonly double first, nint index) =>
        new(Vector512.LoadUnsafe(in first, unchecked((nuint)index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nint index) => numbers.StoreUnsafe(ref first, unchecked((nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Present(ref readonly byte first, nint index, byte state) =>
        new(Vector512.Equals(States(in first, index), Vector512.Create((long)state)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Holds(ref readonly byte first, nint index, Lanes512 codes) =>
        new(Vector512.Equals(States(in first, index), codes.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AtLeast(Lanes512 left, Lanes512 right) =>
        new(Vector512.GreaterThanOrEqual(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AtMost(Lanes512 left, Lanes512 right) =>
        new(Vector512.LessThanOrEqual(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Below(Lanes512 left, Lanes512 right) =>
        new(Vector512.LessThan(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Above(Lanes512 left, Lanes512 right) =>
        new(Vector512.GreaterThan(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Same(Lanes512 left, Lanes512 right) =>
        new(Vector512.Equals(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Greatest(Lanes512 left, Lanes512 right) =>
        Avx512F.IsSupported
            ? new(Avx512F.Max(left.numbers, right.numbers))
            : Select(Above(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Least(Lanes512 left, Lanes512 right) =>
        Avx512F.IsSupported
            ? new(Avx512F.Min(left.numbers, right.numbers))
            : Select(Below(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Select(Lanes512 mask, Lanes512 ifSet, Lanes512 ifNot) =>
        new(Vector512.ConditionalSelect(mask.numbers, ifSet.numbers, ifNot.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Keep(Lanes512 mask, Lanes512 numbers) => new(mask.numbers & numbers.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Drop(Lanes512 mask, Lanes512 numbers) =>
        new(Vector512.AndNot(numbers.numbers, mask.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Abs(Lanes512 numbers) => new(Vector512.Abs(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Sqrt(Lanes512 numbers) => new(Vector512.Sqrt(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Floor(Lanes512 numbers) => new(Vector512.Floor(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 CountIn(Lanes512 codes, Lanes512 mask) =>
        new((codes.numbers.AsInt64() - mask.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Twice(Lanes512 codes) =>
        new((codes.numbers.AsInt64() + codes.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Differ(Lanes512 left, Lanes512 right) =>
        new(~Vector512.Equals(left.numbers.AsInt64(), right.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Flag(Lanes512 codes, Lanes512 mask, byte bits) =>
        new(codes.numbers | (mask.numbers & Vector512.Create((long)bits).AsDouble()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Push(Lanes512 before, Lanes512 codes) =>
        new(((before.numbers.AsInt64() << 8) | codes.numbers.AsInt64()).AsDouble());

    // Each of the eight lanes has the codes of rows l and l + 8, the last in its lowest byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Codes(Lanes512 pushed)
    {
        Vector512<long> lanes = pushed.numbers.AsInt64();
        Vector256<long> half = lanes.GetLower() | (lanes.GetUpper() << 16);
        Vector128<byte> packed = (half.GetLower() | (half.GetUpper() << 32)).AsByte();
        return Vector128.Shuffle(
            packed,
            Vector128.Create((byte)1, 9, 5, 13, 3, 11, 7, 15, 0, 8, 4, 12, 2, 10, 6, 14));
    }

    private static Vector256<long> Wide(Vector128<byte> states) =>
        Vector256.WidenLower(Vector256.WidenLower(Vector256.WidenLower(states.ToVector256()))).AsInt64();

    public static int Code(Lanes512 pushed) => (int)(pushed.numbers.AsInt64().ToScalar() & byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> States(ref readonly byte first, nint index)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in first), index));
        Vector128<byte> states = Vector128.CreateScalar(eight).AsByte();
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(states)
            : Vector512.Create(Wide(states), Wide(Vector128.CreateScalar(eight >> 32).AsByte()));
    }
}

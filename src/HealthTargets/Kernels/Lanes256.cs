using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HealthTargets.Kernels;

/// <summary>Four rows at a time.</summary>
internal readonly struct Lanes256(Vector256<double> numbers) : ILanes<Lanes256>
{
    private readonly Vector256<double> numbers = numbers;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left.numbers + right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left.numbers - right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left.numbers * right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 left, Lanes256 right) => new(left.numbers / right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 left, Lanes256 right) => new(left.numbers & right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 left, Lanes256 right) => new(left.numbers | right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ^(Lanes256 left, Lanes256 right) => new(left.numbers ^ right.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ~(Lanes256 mask) => new(~mask.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Of(double number) => new(Vector256.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref readonly double first, nint index) =>
        new(Vector256.LoadUnsafe(in first, unchecked((nuint)index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nint index) => numbers.StoreUnsafe(ref first, unchecked((nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Present(ref readonly byte first, nint index, byte state) =>
        new(Vector256.Equals(States(in first, index), Vector256.Create((long)state)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Holds(ref readonly byte first, nint index, Lanes256 codes) =>
        new(Vector256.Equals(States(in first, index), codes.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AtLeast(Lanes256 left, Lanes256 right) =>
        new(Vector256.GreaterThanOrEqual(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AtMost(Lanes256 left, Lanes256 right) =>
        new(Vector256.LessThanOrEqual(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Below(Lanes256 left, Lanes256 right) =>
        new(Vector256.LessThan(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Above(Lanes256 left, Lanes256 right) =>
        new(Vector256.GreaterThan(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Same(Lanes256 left, Lanes256 right) =>
        new(Vector256.Equals(left.numbers, right.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Greatest(Lanes256 left, Lanes256 right) =>
        Avx.IsSupported
            ? new(Avx.Max(left.numbers, right.numbers))
            : Select(Above(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Least(Lanes256 left, Lanes256 right) =>
        Avx.IsSupported
            ? new(Avx.Min(left.numbers, right.numbers))
            : Select(Below(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 ifSet, Lanes256 ifNot) =>
        new(Avx.IsSupported
            ? Avx.BlendVariable(ifNot.numbers, ifSet.numbers, mask.numbers)
            : Vector256.ConditionalSelect(mask.numbers, ifSet.numbers, ifNot.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Keep(Lanes256 mask, Lanes256 numbers) => new(mask.numbers & numbers.numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Drop(Lanes256 mask, Lanes256 numbers) =>
        new(Vector256.AndNot(numbers.numbers, mask.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Abs(Lanes256 numbers) => new(Vector256.Abs(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Sqrt(Lanes256 numbers) => new(Vector256.Sqrt(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Floor(Lanes256 numbers) => new(Vector256.Floor(numbers.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 CountIn(Lanes256 codes, Lanes256 mask) =>
        new((codes.numbers.AsInt64() - mask.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Twice(Lanes256 codes) =>
        new((codes.numbers.AsInt64() + codes.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Differ(Lanes256 left, Lanes256 right) =>
        new(~Vector256.Equals(left.numbers.AsInt64(), right.numbers.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Flag(Lanes256 codes, Lanes256 mask, byte bits) =>
        new(codes.numbers | (mask.numbers & Vector256.Create((long)bits).AsDouble()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Push(Lanes256 before, Lanes256 codes) =>
        new(((before.numbers.AsInt64() << 8) | codes.numbers.AsInt64()).AsDouble());

    // Each of the four lanes has the codes of rows l, l + 4, l + 8 and l + 12, the last in its lowest byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Codes(Lanes256 pushed)
    {
        Vector256<long> lanes = pushed.numbers.AsInt64();
        Vector128<byte> packed = (lanes.GetLower() | (lanes.GetUpper() << 32)).AsByte();
        return Vector128.Shuffle(
            packed,
            Vector128.Create((byte)3, 11, 7, 15, 2, 10, 6, 14, 1, 9, 5, 13, 0, 8, 4, 12));
    }

    public static int Code(Lanes256 pushed) => (int)(pushed.numbers.AsInt64().ToScalar() & byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> States(ref readonly byte first, nint index)
    {
        uint four = Unsafe.ReadUnaligned<uint>(in Unsafe.Add(ref Unsafe.AsRef(in first), index));
        Vector128<byte> states = Vector128.CreateScalar(four).AsByte();
        return Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(states)
            : Vector256.WidenLower(Vector256.WidenLower(Vector256.WidenLower(states.ToVector256())))
                .AsInt64();
    }
}

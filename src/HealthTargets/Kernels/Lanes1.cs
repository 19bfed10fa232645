using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>One row at a time: what the wider lanes have to equal in every bit.</summary>
internal readonly struct Lanes1 : ILanes<Lanes1>
{
    private readonly long bits;

    private Lanes1(long bits) => this.bits = bits;

    private Lanes1(double number) => bits = BitConverter.DoubleToInt64Bits(number);

    public static int Count => 1;

    private double Number => BitConverter.Int64BitsToDouble(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator +(Lanes1 left, Lanes1 right) => new(left.Number + right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 left, Lanes1 right) => new(left.Number - right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator *(Lanes1 left, Lanes1 right) => new(left.Number * right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator /(Lanes1 left, Lanes1 right) => new(left.Number / right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator &(Lanes1 left, Lanes1 right) => new(left.bits & right.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator |(Lanes1 left, Lanes1 right) => new(left.bits | right.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator ^(Lanes1 left, Lanes1 right) => new(left.bits ^ right.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator ~(Lanes1 mask) => new(~mask.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Of(double number) => new(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Load(ref readonly double first, nint index) =>
        new(Unsafe.Add(ref Unsafe.AsRef(in first), index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, nint index) => Unsafe.Add(ref first, index) = Number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Present(ref readonly byte first, nint index, byte state) =>
        Mask(Unsafe.Add(ref Unsafe.AsRef(in first), index) == state);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Holds(ref readonly byte first, nint index, Lanes1 codes) =>
        Mask(Unsafe.Add(ref Unsafe.AsRef(in first), index) == codes.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 AtLeast(Lanes1 left, Lanes1 right) => Mask(left.Number >= right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 AtMost(Lanes1 left, Lanes1 right) => Mask(left.Number <= right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Below(Lanes1 left, Lanes1 right) => Mask(left.Number < right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Above(Lanes1 left, Lanes1 right) => Mask(left.Number > right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Same(Lanes1 left, Lanes1 right) => Mask(left.Number == right.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Greatest(Lanes1 left, Lanes1 right) =>
        Select(Above(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Least(Lanes1 left, Lanes1 right) =>
        Select(Below(left, right), left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Select(Lanes1 mask, Lanes1 ifSet, Lanes1 ifNot) =>
        new((mask.bits & ifSet.bits) | (~mask.bits & ifNot.bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Keep(Lanes1 mask, Lanes1 numbers) => new(mask.bits & numbers.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Drop(Lanes1 mask, Lanes1 numbers) => new(~mask.bits & numbers.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Abs(Lanes1 numbers) => new(Math.Abs(numbers.Number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Sqrt(Lanes1 numbers) => new(Math.Sqrt(numbers.Number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Floor(Lanes1 numbers) => new(Math.Floor(numbers.Number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 CountIn(Lanes1 codes, Lanes1 mask) => new(unchecked(codes.bits - mask.bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Twice(Lanes1 codes) => new(codes.bits << 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Differ(Lanes1 left, Lanes1 right) => Mask(left.bits != right.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Flag(Lanes1 codes, Lanes1 mask, byte bits) => new(codes.bits | (mask.bits & bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Push(Lanes1 before, Lanes1 codes) => codes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Codes(Lanes1 pushed) => Vector128.Create(unchecked((byte)pushed.bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Code(Lanes1 pushed) => unchecked((int)pushed.bits);

    // Without a branch, which would be guessed wrong for every other row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes1 Mask(bool isSet) => new(-(long)Unsafe.BitCast<bool, byte>(isSet));
}

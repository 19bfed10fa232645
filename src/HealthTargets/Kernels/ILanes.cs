using System.Numerics;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>
/// Some numbers side by side, one per row. A comparison gives a mask, which is of the same type: all bits of a lane set
/// or none. A code is a small whole number in the lowest bits of a lane. Nothing is rounded in another way than one row
/// at a time.
/// </summary>
/// <typeparam name="TLanes">The type itself.</typeparam>
internal interface ILanes<TLanes> :
    IAdditionOperators<TLanes, TLanes, TLanes>,
    ISubtractionOperators<TLanes, TLanes, TLanes>,
    IMultiplyOperators<TLanes, TLanes, TLanes>,
    IDivisionOperators<TLanes, TLanes, TLanes>,
    IBitwiseOperators<TLanes, TLanes, TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Gets the number of lanes: 1, 2, 4 or 8.</summary>
    public static abstract int Count { get; }

    /// <summary>Gets the same number in each lane.</summary>
    public static abstract TLanes Of(double number);

    /// <summary>Reads numbers that lie one behind the other.</summary>
    public static abstract TLanes Load(ref readonly double first, nint index);

    /// <summary>Writes the numbers one behind the other.</summary>
    public void Store(ref double first, nint index);

    /// <summary>Gets the mask of the rows whose state is that of a number.</summary>
    public static abstract TLanes Present(ref readonly byte first, nint index, byte state = 1);

    /// <summary>Gets the mask of the rows whose state is that of the codes.</summary>
    public static abstract TLanes Holds(ref readonly byte first, nint index, TLanes codes);

    /// <summary>Gets the mask of left &gt;= right.</summary>
    public static abstract TLanes AtLeast(TLanes left, TLanes right);

    /// <summary>Gets the mask of left &lt;= right.</summary>
    public static abstract TLanes AtMost(TLanes left, TLanes right);

    /// <summary>Gets the mask of left &lt; right.</summary>
    public static abstract TLanes Below(TLanes left, TLanes right);

    /// <summary>Gets the mask of left &gt; right.</summary>
    public static abstract TLanes Above(TLanes left, TLanes right);

    /// <summary>Gets the mask of left == right.</summary>
    public static abstract TLanes Same(TLanes left, TLanes right);

    /// <summary>Gets left where left &gt; right, else right; so of two zeros the right one.</summary>
    public static abstract TLanes Greatest(TLanes left, TLanes right);

    /// <summary>Gets left where left &lt; right, else right; so of two zeros the right one.</summary>
    public static abstract TLanes Least(TLanes left, TLanes right);

    /// <summary>Takes a number from the one side where the mask is set, else from the other.</summary>
    public static abstract TLanes Select(TLanes mask, TLanes ifSet, TLanes ifNot);

    /// <summary>Keeps the numbers where the mask is set, and puts 0 elsewhere.</summary>
    public static abstract TLanes Keep(TLanes mask, TLanes numbers);

    /// <summary>Puts 0 where the mask is set, and keeps the numbers elsewhere.</summary>
    public static abstract TLanes Drop(TLanes mask, TLanes numbers);

    /// <summary>Gets the numbers without their sign.</summary>
    public static abstract TLanes Abs(TLanes numbers);

    /// <summary>Gets the square roots.</summary>
    public static abstract TLanes Sqrt(TLanes numbers);

    /// <summary>Gets the next whole numbers at or below.</summary>
    public static abstract TLanes Floor(TLanes numbers);

    /// <summary>Adds 1 to the codes where the mask is set. Codes begin as <c>default</c>.</summary>
    public static abstract TLanes CountIn(TLanes codes, TLanes mask);

    /// <summary>Gets the codes times 2.</summary>
    public static abstract TLanes Twice(TLanes codes);

    /// <summary>Gets the mask of the codes that differ.</summary>
    public static abstract TLanes Differ(TLanes left, TLanes right);

    /// <summary>Gets the codes with some bits added where the mask is set.</summary>
    public static abstract TLanes Flag(TLanes codes, TLanes mask, byte bits);

    /// <summary>Puts the codes of the next rows behind those of the rows before, of 16 rows in all.</summary>
    public static abstract TLanes Push(TLanes before, TLanes codes);

    /// <summary>Gets the codes of 16 rows in their order, after as many pushes as it takes.</summary>
    public static abstract Vector128<byte> Codes(TLanes pushed);

    /// <summary>Gets the code of the first row of those pushed last.</summary>
    public static abstract int Code(TLanes pushed);
}

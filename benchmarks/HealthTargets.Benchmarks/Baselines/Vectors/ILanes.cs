namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>
/// The instructions that the loops need, at one width. The loops are written once over it; type arguments are
/// structs, so that the compiler makes of each combination the loop that one would write out by hand. Masks are
/// vectors of doubles with all bits set or none. Eight vectors of doubles make a block, and one vector of bytes
/// holds one byte for each row of a block.
/// </summary>
/// <typeparam name="TDoubles">A vector of doubles.</typeparam>
/// <typeparam name="TBytes">A vector of bytes of the same width.</typeparam>
public interface ILanes<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    public static abstract int Count { get; }

    public static abstract TDoubles Broadcast(double number);

    public static abstract TDoubles Load(ref readonly double start, nuint index);

    public static abstract void Store(TDoubles numbers, ref double start, nuint index);

    public static abstract TDoubles Add(TDoubles a, TDoubles b);

    public static abstract TDoubles Subtract(TDoubles a, TDoubles b);

    public static abstract TDoubles Multiply(TDoubles a, TDoubles b);

    public static abstract TDoubles Divide(TDoubles a, TDoubles b);

    /// <summary>Returns a where it is more than b, else b: of two zeros the second.</summary>
    public static abstract TDoubles Max(TDoubles a, TDoubles b);

    public static abstract TDoubles Min(TDoubles a, TDoubles b);

    public static abstract TDoubles IsAtLeast(TDoubles a, TDoubles b);

    public static abstract TDoubles IsLess(TDoubles a, TDoubles b);

    public static abstract TDoubles IsZero(TDoubles a);

    public static abstract TDoubles And(TDoubles a, TDoubles b);

    public static abstract TDoubles Or(TDoubles a, TDoubles b);

    /// <summary>Returns positive zero where the mask is set, else the number.</summary>
    public static abstract TDoubles Without(TDoubles numbers, TDoubles mask);

    public static abstract TDoubles Select(TDoubles mask, TDoubles yes, TDoubles no);

    /// <summary>Adds masks as integers: 0, -1 or -2 per lane, the number of cuts passed, negated.</summary>
    public static abstract TDoubles AddMasks(TDoubles a, TDoubles b);

    /// <summary>Puts 127 as an integer where the mask is set: a row that turned out to be absent.</summary>
    public static abstract TDoubles MarkAbsent(TDoubles passed, TDoubles mask);

    public static abstract TBytes LoadBytes(ref readonly byte start, nuint index);

    public static abstract void StoreBytes(TBytes bytes, ref byte start, nuint index);

    public static abstract TBytes OrBytes(TBytes a, TBytes b);

    /// <summary>Narrows small integers in eight vectors of 64-bit lanes to bytes.</summary>
    public static abstract TBytes Pack(TDoubles v0, TDoubles v1, TDoubles v2, TDoubles v3, TDoubles v4, TDoubles v5,
        TDoubles v6, TDoubles v7);

    /// <summary>Widens the bytes of one of the eight vectors of a block to masks.</summary>
    public static abstract TDoubles Widen(TBytes absent, int vector);

    /// <summary>Returns 255 where a byte is positive, which only <see cref="MarkAbsent"/> makes.</summary>
    public static abstract TBytes Marked(TBytes packed);

    /// <summary>Returns statuses of open rows from the cuts that they passed.</summary>
    public static abstract TBytes OpenStatuses(TBytes packed, TBytes absent);

    /// <summary>Returns statuses of closed rows from the one cut that they passed or not.</summary>
    public static abstract TBytes ClosedStatuses(TBytes packed, TBytes absent);

    public static abstract TBytes WithoutBytes(TBytes bytes, TBytes mask);

    /// <summary>Returns 255 where a byte is -2.</summary>
    public static abstract TBytes HasPassedBoth(TBytes packed);

    /// <summary>Subtracts bytes from counters in memory: the bytes are negated counts.</summary>
    public static abstract void SubtractFrom(ref byte start, nuint index, TBytes bytes);

    /// <summary>Returns the bytes that are 255.</summary>
    public static abstract int CountSet(TBytes mask);
}

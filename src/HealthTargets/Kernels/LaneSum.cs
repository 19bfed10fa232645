using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Kernels;

/// <summary>
/// Adds up numbers in eight running sums, number i in sum i mod 8, that are joined at the end in a fixed order: the
/// same bits for every width and for any cut of the numbers into parts.
/// </summary>
internal ref struct LaneSum
{
    /// <summary>The numbers that make one sum, whatever the batches and the threads; sums are added in order.</summary>
    public const int Chunk = 4096;

    private const int Lanes = 8;

    private Vector512<double> sums;
    private int place;

    /// <summary>Gets the sum: ((0+1)+(2+3))+((4+5)+(6+7)).</summary>
    public readonly double Total
    {
        get
        {
            (Vector256<double> low, Vector256<double> high) = (sums.GetLower(), sums.GetUpper());
            return Pair(low.GetLower()) + Pair(low.GetUpper()) + (Pair(high.GetLower()) + Pair(high.GetUpper()));
        }
    }

    /// <summary>Adds numbers behind those before.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="width">How many at once; changes no bit.</param>
    public void Add(ReadOnlySpan<double> numbers, Width width = Width.Best)
    {
        int whole = place == 0 && width != Width.Scalar ? numbers.Length & -Lanes : 0;
        if (whole > 0)
        {
            sums = (width == Width.Best ? Judge.Widest : width) switch
            {
                Width.Vector128 => By128(numbers[..whole], sums),
                Width.Vector512 => By512(numbers[..whole], sums),
                _ => By256(numbers[..whole], sums),
            };
        }

        foreach (double number in numbers[whole..])
        {
            sums = sums.WithElement(place, sums[place] + number);
            place = (place + 1) % Lanes;
        }
    }

    private static double Pair(Vector128<double> pair) => pair.ToScalar() + pair.GetElement(1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> By128(ReadOnlySpan<double> numbers, Vector512<double> sums)
    {
        ref double first = ref MemoryMarshal.GetReference(numbers);
        Vector128<double> a = sums.GetLower().GetLower();
        Vector128<double> b = sums.GetLower().GetUpper();
        Vector128<double> c = sums.GetUpper().GetLower();
        Vector128<double> d = sums.GetUpper().GetUpper();
        for (nuint at = 0; at < (nuint)numbers.Length; at += Lanes)
        {
            a += Vector128.LoadUnsafe(ref first, at);
            b += Vector128.LoadUnsafe(ref first, at + 2);
            c += Vector128.LoadUnsafe(ref first, at + 4);
            d += Vector128.LoadUnsafe(ref first, at + 6);
        }

        return Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> By256(ReadOnlySpan<double> numbers, Vector512<double> sums)
    {
        ref double first = ref MemoryMarshal.GetReference(numbers);
        (Vector256<double> low, Vector256<double> high) = (sums.GetLower(), sums.GetUpper());
        for (nuint at = 0; at < (nuint)numbers.Length; at += Lanes)
        {
            low += Vector256.LoadUnsafe(ref first, at);
            high += Vector256.LoadUnsafe(ref first, at + 4);
        }

        return Vector512.Create(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> By512(ReadOnlySpan<double> numbers, Vector512<double> sums)
    {
        ref double first = ref MemoryMarshal.GetReference(numbers);
        for (nuint at = 0; at < (nuint)numbers.Length; at += Lanes)
        {
            sums += Vector512.LoadUnsafe(ref first, at);
        }

        return sums;
    }
}

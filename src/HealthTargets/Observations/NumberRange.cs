using System.Numerics;
using System.Runtime.InteropServices;

namespace HealthTargets.Observations;

/// <summary>What the numbers of a column have in common, from which bounds of rounding errors follow.</summary>
/// <param name="MaxAbs">The largest magnitude; 0 where all are 0.</param>
/// <param name="MinNonZeroAbs">The smallest magnitude that is not 0; infinite where all are 0.</param>
/// <param name="AllWhole">Whether all are whole numbers.</param>
internal readonly record struct NumberRange(double MaxAbs, double MinNonZeroAbs, bool AllWhole)
{
    // Vectors as wide as the machine's are never compiled before the program runs, which a short one would notice.
    private const int VectorLengthMin = 256;

    /// <summary>Works out the range of a column; cells without a number hold 0.</summary>
    internal static NumberRange Of(ReadOnlySpan<double> numbers) =>
        numbers.Length < VectorLengthMin ? new NumberRange(0, double.PositiveInfinity, true).With(numbers)
            : OfMany(numbers);

    private static NumberRange OfMany(ReadOnlySpan<double> numbers)
    {
        Vector<double> most = Vector<double>.Zero;
        Vector<double> least = new(double.PositiveInfinity);
        Vector<long> whole = Vector<long>.AllBitsSet;
        ReadOnlySpan<Vector<double>> vectors = MemoryMarshal.Cast<double, Vector<double>>(numbers);
        foreach (Vector<double> vector in vectors)
        {
            Vector<double> size = Vector.Abs(vector);
            most = Vector.Max(most, size);
            Vector<double> nonZero = Vector.ConditionalSelect(
                Vector.Equals(size, Vector<double>.Zero), new Vector<double>(double.PositiveInfinity), size);
            least = Vector.Min(least, nonZero);
            whole &= Vector.Equals(Vector.Floor(size), size);
        }

        double max = 0;
        double min = double.PositiveInfinity;
        for (int i = 0; i < Vector<double>.Count; i++)
        {
            max = Math.Max(max, most[i]);
            min = Math.Min(min, least[i]);
        }

        return new NumberRange(max, min, whole == Vector<long>.AllBitsSet)
            .With(numbers[(vectors.Length * Vector<double>.Count)..]);
    }

    private NumberRange With(ReadOnlySpan<double> numbers)
    {
        double max = MaxAbs;
        double min = MinNonZeroAbs;
        bool isWhole = AllWhole;
        foreach (double number in numbers)
        {
            double size = Math.Abs(number);
            max = Math.Max(max, size);
            min = size == 0 ? min : Math.Min(min, size);
            isWhole &= Math.Floor(size) == size;
        }

        return new(max, min, isWhole);
    }
}

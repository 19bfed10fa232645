using HealthTargets.Columns;

namespace HealthTargets.Tests.Programs;

/// <summary>The bounds of numbers as they were written, one by one.</summary>
internal static class StoredBounds
{
    /// <param name="column">The numbers, of which those with the state 1 are there.</param>
    public static ColumnBounds Of(ColumnSlice column)
    {
        ReadOnlySpan<double> values = column.Values.Span;
        ReadOnlySpan<byte> states = column.States.Span;
        (double max, double min, bool isWhole, bool isNonNegative) = (0, double.PositiveInfinity, true, true);
        for (int row = 0; row < values.Length; row++)
        {
            if (states[row] == 1)
            {
                double size = Math.Abs(values[row]);
                max = Math.Max(max, size);
                min = size == 0 ? min : Math.Min(min, size);
                isWhole &= Math.Floor(size) == size;
                isNonNegative &= values[row] >= 0;
            }
        }

        return ColumnBounds.Stored(max, double.IsInfinity(min) ? 0 : min, isWhole, isNonNegative);
    }
}

namespace HealthTargets.Columns;

/// <summary>The numbers of a slice of rows, their states (1 where a number is there) and their bounds.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="States">The states, as many.</param>
/// <param name="Bounds">The bounds of the numbers.</param>
internal readonly record struct ColumnSlice(
    ReadOnlyMemory<double> Values, ReadOnlyMemory<byte> States, ColumnBounds Bounds);

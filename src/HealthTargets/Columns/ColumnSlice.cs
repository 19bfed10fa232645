namespace HealthTargets.Columns;

/// <summary>The numbers of a slice of rows and their states (1 where a number is there).</summary>
/// <param name="Values">The numbers.</param>
/// <param name="States">The states, as many.</param>
internal readonly record struct ColumnSlice(ReadOnlyMemory<double> Values, ReadOnlyMemory<byte> States);

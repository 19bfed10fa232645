namespace HealthTargets.Observations;

// Adding rows that go round: the rows of a period stand side by side in its slice.
public sealed partial class ObservationTableBuilder
{
    /// <summary>Adds rows by periods, if they go round; false if not, and then none was added.</summary>
    private bool TryAddRounds(
        int indicator,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> periods,
        ReadOnlySpan<double> numbers,
        ReadOnlySpan<double> seconds,
        ReadOnlySpan<bool> present,
        int category)
    {
        int length = present.IsEmpty ? 0 : RowCycle.LengthOf(units, periods);
        int first = line;
        PanelBuilder panel = PanelOf(indicator, category);
        for (int row = 0; row < length; row++)
        {
            SliceBuilder slice = panel.Slice(periods[row]);
            int rows = (units.Length - 1 - row) / length + 1;
            int at = first == 0 ? 0 : first + row;
            bool isTaken = seconds.IsEmpty
                ? slice.TryAddNumbers(units[row], rows, numbers[row..], present[row..], length, file, at)
                : slice.TryAddFractions(
                    units[row], rows, numbers[row..], seconds[row..], present[row..], length, file, at);
            for (int i = row; !isTaken && i < units.Length; i += length)
            {
                line = first == 0 ? 0 : first + i;
                AddOther(indicator, units[i], periods[i], category, present[i] ? numbers[i..] : default, seconds, i);
            }
        }

        line = first;
        return length > 0;
    }
}

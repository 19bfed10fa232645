namespace HealthTargets.Observations;

/// <summary>
/// Rows of one indicator, as columns of the same length, with the handles that an <see cref="ObservationTableBuilder"/>
/// has given. Each row reports a number, or a numerator and a denominator, or that they are missing.
/// </summary>
public readonly ref struct ObservationRows
{
    /// <summary>Begins rows without any.</summary>
    public ObservationRows() => Category = ObservationTableBuilder.NoCategory;

    /// <summary>Gets the handle of the indicator.</summary>
    public int Indicator { get; init; }

    /// <summary>Gets the handle of the population group; -1 for the whole population.</summary>
    public int Category { get; init; }

    /// <summary>Gets the handles of the units.</summary>
    public ReadOnlySpan<int> Units { get; init; }

    /// <summary>Gets the handles of the periods.</summary>
    public ReadOnlySpan<int> Periods { get; init; }

    /// <summary>
    /// Gets the numbers, or the numerators; each is the shortest decimal number that reads back as the double.
    /// </summary>
    public ReadOnlySpan<double> Numbers { get; init; }

    /// <summary>Gets the denominators; empty where rows report single numbers.</summary>
    public ReadOnlySpan<double> Denominators { get; init; }

    /// <summary>Gets whether a row has its numbers; empty if all have.</summary>
    public ReadOnlySpan<bool> Present { get; init; }

    /// <summary>
    /// Finds out whether the rows go round: each so many rows the periods come again, for the next unit, as in a file
    /// in order of units; or the units come one after the other, as in order of periods. Such rows a table can take all
    /// at once. Reads nothing but the rows, so any thread may ask.
    /// </summary>
    /// <returns>After how many rows the periods come again; 0 if they do not, or if a number is unusual.</returns>
    public int RoundLength()
    {
        int length = Present.IsEmpty ? 0 : RowCycle.LengthOf(Units, Periods);
        bool isUsual = length > 0 && AreUsual(Numbers) && (Denominators.IsEmpty || AreUsual(Denominators));
        return isUsual ? length : 0;
    }

    /// <summary>Returns whether a row has its numbers.</summary>
    internal bool Has(int row) => Present.IsEmpty || Present[row];

    private bool AreUsual(ReadOnlySpan<double> numbers)
    {
        if (ExactNumber.AreDecimals(numbers))
        {
            return true;
        }

        // What is not there can be anything.
        ReadOnlySpan<bool> present = Present[..numbers.Length];
        bool isUsual = true;
        for (int row = 0; row < numbers.Length; row++)
        {
            isUsual &= !present[row] | ExactNumber.IsDecimal(numbers[row]);
        }

        return isUsual;
    }
}

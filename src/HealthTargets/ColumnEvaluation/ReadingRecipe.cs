using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// How a number is read from a series of which the same rows are there: <see cref="OwnRows"/> in terms of slots.
/// </summary>
internal sealed record ReadingRecipe
{
    /// <summary>Gets the aggregation, or null where one row is the number.</summary>
    public Aggregation? Aggregation { get; init; }

    /// <summary>Gets the slots of the rows, and of those that are taken off them or -1.</summary>
    public required (int Slot, int Less)[] Terms { get; init; }

    /// <summary>Gets how many parts without a row matter.</summary>
    public int Lacking { get; init; }

    /// <summary>Gets the last day known, see <see cref="MeasureColumn.Through"/>.</summary>
    public int Through { get; init; } = MeasureColumn.NoDay;

    /// <summary>Writes a choice of rows down as slots; null where there is none.</summary>
    public static ReadingRecipe? Of(
        OwnRows? choice, Indicator indicator, ReportingPeriod period, Func<ReportingPeriod, int> slotOf) =>
        choice switch
        {
            OwnRows.One one => new() { Terms = [(slotOf(one.Row.Period), -1)] },
            OwnRows.Several several => Of(several, indicator, period, slotOf),
            _ => null,
        };

    private static ReadingRecipe Of(
        OwnRows.Several several, Indicator indicator, ReportingPeriod period, Func<ReportingPeriod, int> slotOf)
    {
        PeriodCover cover = several.Parts;
        bool eachMatters = several.Aggregation != Indicators.Aggregation.Sum && indicator.Missing is MissingPolicy.Zero;
        return new()
        {
            Aggregation = several.Aggregation,
            Terms = [.. cover.Rows.Select(row => (
                slotOf(row.Row.Period), row.Less is null ? -1 : slotOf(row.Less.Period)))],
            Lacking = eachMatters ? cover.Lacking.Count : Math.Min(1, cover.Lacking.Count),
            Through = cover.Through is { } day && day < period.End ? DayNumber(day) : MeasureColumn.NoDay,
        };
    }

    public static int DayNumber(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);
}

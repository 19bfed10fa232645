namespace HealthTargets.Formulas;

/// <summary>The words for what formulas say of other periods and other units.</summary>
public static class FormulaWords
{
    private static readonly (string Word, PeriodShift Shift)[] Shifts =
        [("previous", PeriodShift.Previous), ("lastYear", PeriodShift.LastYear)];

    private static readonly (string Word, ChildAggregate Aggregate)[] Aggregates =
    [
        ("sum", ChildAggregate.Sum), ("mean", ChildAggregate.Mean), ("min", ChildAggregate.Min),
        ("max", ChildAggregate.Max), ("count", ChildAggregate.Count), ("share", ChildAggregate.Share),
    ];

    /// <summary>Gets the word around what is meant of the units below: <c>children</c>.</summary>
    public static string Children => "children";

    /// <summary>Gets the words for earlier periods.</summary>
    public static IEnumerable<string> OfPeriods => Shifts.Select(one => one.Word);

    /// <summary>Gets the words for what is put together of the units below.</summary>
    public static IEnumerable<string> OfAggregates => Aggregates.Select(one => one.Word);

    /// <summary>Gets the word for an earlier period.</summary>
    /// <param name="shift">Which period.</param>
    /// <returns>The word.</returns>
    public static string Of(PeriodShift shift) => Shifts[(int)shift].Word;

    /// <summary>Gets the word for how units are put together.</summary>
    /// <param name="aggregate">How.</param>
    /// <returns>The word.</returns>
    public static string Of(ChildAggregate aggregate) => Aggregates[(int)aggregate].Word;

    /// <summary>Finds an earlier period by its word.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <returns>Which period; <see langword="null"/> if the word means none.</returns>
    public static PeriodShift? FindShift(string word)
    {
        int place = Array.FindIndex(Shifts, one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : Shifts[place].Shift;
    }

    /// <summary>Finds how units are put together by its word.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <returns>How; <see langword="null"/> if the word means nothing of that kind.</returns>
    public static ChildAggregate? FindAggregate(string word)
    {
        int place = Array.FindIndex(Aggregates, one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : Aggregates[place].Aggregate;
    }
}

namespace HealthTargets.Rules.Data.Plain;

// Opening ranges again, and what is used again and again.
internal sealed partial class PlainRanges
{
    // Ranges that were read when some names were not known yet.
    private void OpenAgain()
    {
        int count = names.Count;
        for (int i = turn; i < ranges.Count; i++)
        {
            if (ranges[i].MayGoOn(count))
            {
                Open(i);
            }
        }

        StartOthers();
    }

    private void Open(int number)
    {
        ranges[number].State = RangeState.Open;
        open = Math.Min(open, number);
    }

    private PlainCsvParser TakeParser() =>
        parsers.TryPop(out PlainCsvParser? parser) ? parser : new(names, placeOfField);

    private void Return(PlainRange range)
    {
        if (range.List is { } list)
        {
            list.Clear();
            lists.Push(list);
            range.List = null;
        }
    }
}

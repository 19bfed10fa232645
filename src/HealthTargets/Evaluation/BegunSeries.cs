using HealthTargets.Observations;

namespace HealthTargets.Evaluation;

/// <summary>
/// The rows of series whose periods have begun by the day. The checks of a target, and the two sides of a ratio, ask
/// for the same series again and again; they are kept until told to be forgotten. For one thread.
/// </summary>
internal sealed class BegunSeries(EvaluationContext context)
{
    private readonly Dictionary<SeriesKey, Rows> known = [];
    private SeriesKey latestKey;
    private Rows? latest;

    /// <summary>Gets the rows of a series.</summary>
    /// <returns>The rows in order of periods; not to be changed.</returns>
    public List<Observation> Of(SeriesKey key) => Find(key).All;

    /// <summary>Gets the rows of a series that say anything on a side.</summary>
    /// <returns>The rows in order of periods; not to be changed.</returns>
    public List<Observation> Of(SeriesKey key, ObservedSide side) => side.IsValue ? Find(key).All : Find(key).TwoSided;

    public void Forget()
    {
        known.Clear();
        latest = null;
    }

    private Rows Find(SeriesKey key)
    {
        if (latest is not null && latestKey.Equals(key))
        {
            return latest;
        }

        if (!known.TryGetValue(key, out Rows? rows))
        {
            rows = Read(key);
            known.Add(key, rows);
        }

        (latestKey, latest) = (key, rows);
        return rows;
    }

    private Rows Read(SeriesKey key)
    {
        List<Observation> all = [];
        foreach (Observation row in context.Series(key.Indicator, key.Unit, key.Category))
        {
            if (row.Period.Start <= context.AsOf)
            {
                all.Add(row);
            }
        }

        return all.TrueForAll(RowReader.HasTwoSides) ? new(all, all) : new(all, all.FindAll(RowReader.HasTwoSides));
    }

    private sealed record Rows(List<Observation> All, List<Observation> TwoSided);
}

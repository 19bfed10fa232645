namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>What a kind makes of its measure.</summary>
public interface IBound<TDoubles>
    where TDoubles : struct
{
    /// <summary>Returns a mask of the rows that pass the first cut: met, or on track.</summary>
    public TDoubles IsGood(TDoubles measure);

    /// <summary>Returns a mask of the rows that pass the second cut too loosely for the first: at risk.</summary>
    public TDoubles IsFair(TDoubles measure);

    public TDoubles Attainment(TDoubles measure);

    /// <summary>Returns the score; whoever does not need the attainment passes what costs nothing to drop.</summary>
    public TDoubles Score(TDoubles measure, TDoubles attainment);
}

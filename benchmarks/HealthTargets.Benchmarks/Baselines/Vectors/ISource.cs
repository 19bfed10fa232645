namespace HealthTargets.Benchmarks.Baselines.Vectors;

/// <summary>Where the measure of a kind comes from.</summary>
public interface ISource<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    /// <summary>Says that rows may turn out to be absent only when measured.</summary>
    public static abstract bool CanDivideByZero { get; }

    /// <summary>Loads which rows of a block are absent.</summary>
    public TBytes LoadAbsent(nuint index);

    /// <summary>Measures some rows and returns in a mask which divide by zero.</summary>
    public TDoubles Measure(nuint index, out TDoubles dividesByZero);
}

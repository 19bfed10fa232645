namespace HealthTargets.Benchmarks.Harness;

/// <summary>What some rounds of one thing took.</summary>
public sealed class Stopped(string name, int threads)
{
    private readonly List<double> _seconds = [];

    public string Name { get; } = name;

    public int Threads { get; } = threads;

    /// <summary>The least that a round allocated, in bytes: what a warm run needs.</summary>
    public long AllocatedBytes { get; private set; } = long.MaxValue;

    public double Median => _seconds.Order().ElementAt(_seconds.Count / 2);

    public double Min => _seconds.Min();

    public double Max => _seconds.Max();

    public void Add(double seconds, long allocatedBytes)
    {
        _seconds.Add(seconds);
        AllocatedBytes = Math.Min(AllocatedBytes, allocatedBytes);
    }
}

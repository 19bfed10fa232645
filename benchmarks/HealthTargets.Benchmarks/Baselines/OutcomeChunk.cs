namespace HealthTargets.Benchmarks.Baselines;

/// <summary>Where the outcomes of one chunk of units go.</summary>
public readonly ref struct OutcomeChunk(Span<byte> statuses, Span<double> attainments, Span<double> scores)
{
    public Span<byte> Statuses { get; } = statuses;

    public Span<double> Attainments { get; } = attainments;

    public Span<double> Scores { get; } = scores;
}

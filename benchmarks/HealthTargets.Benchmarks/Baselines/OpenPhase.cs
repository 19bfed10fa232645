namespace HealthTargets.Benchmarks.Baselines;

/// <summary>Before the due period: two cuts part on track, at risk and off track.</summary>
public readonly struct OpenPhase : IPhase
{
    public static bool IsOpen => true;
}

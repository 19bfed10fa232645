namespace HealthTargets.Benchmarks.Baselines;

/// <summary>From the due period on: one cut parts met and missed.</summary>
public readonly struct ClosedPhase : IPhase
{
    public static bool IsOpen => false;
}

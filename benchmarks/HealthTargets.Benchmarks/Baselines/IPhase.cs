namespace HealthTargets.Benchmarks.Baselines;

/// <summary>Whether a slice is still open, as a type, so that no loop asks.</summary>
public interface IPhase
{
    public static abstract bool IsOpen { get; }
}

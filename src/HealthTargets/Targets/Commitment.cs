namespace HealthTargets.Targets;

/// <summary>How strongly a plan commits itself to a target.</summary>
public enum Commitment
{
    /// <summary>It must be met (约束性). The default.</summary>
    Binding,

    /// <summary>It is anticipated (预期性).</summary>
    Expected,

    /// <summary>It is striven for (倡导性, 力争).</summary>
    Advocacy,
}

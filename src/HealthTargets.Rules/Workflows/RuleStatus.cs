namespace HealthTargets.Rules.Workflows;

/// <summary>What became of a rule.</summary>
public enum RuleStatus
{
    /// <summary>It was not run: another rule had decided, or the run stopped.</summary>
    NotRun,

    /// <summary>It holds.</summary>
    Succeeded,

    /// <summary>It was worked out and does not hold.</summary>
    Failed,

    /// <summary>It could not be worked out, which is neither success nor failure; the problem says why.</summary>
    Error,
}

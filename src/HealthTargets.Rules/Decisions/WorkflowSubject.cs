namespace HealthTargets.Rules.Decisions;

/// <summary>What the workflows of a file are run on.</summary>
public enum WorkflowSubject
{
    /// <summary>Each verdict of the plan.</summary>
    Verdict,

    /// <summary>Each scorecard of the plan.</summary>
    Scorecard,
}

using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Workflows;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Decisions;

/// <summary>What a rule of a workflow said of a verdict or a scorecard. Immutable; equal by content.</summary>
public sealed record Decision
{
    /// <summary>Gets the name of the workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>Gets the name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what became of the rule.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>Gets the unit of the verdict; null for a scorecard of another subject.</summary>
    public OrgUnitId? Unit { get; init; }

    /// <summary>Gets the target of the verdict; null for a scorecard.</summary>
    public TargetId? Target { get; init; }

    /// <summary>Gets the period of the verdict; null for a scorecard.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Gets the scorecard, as its subject and its id (<c>plan county-2021</c>); null for a verdict.</summary>
    public string? Scorecard { get; init; }

    /// <summary>Gets the event of a rule that succeeded, where it has one.</summary>
    public string? Event { get; init; }

    /// <summary>Gets the value that the action of the rule gave, or null: a grade, a name, a number.</summary>
    public object? Output { get; init; }

    /// <summary>Gets the message of a rule that did not succeed, or why it or its action had an error; else empty.
    /// </summary>
    public string Message { get; init; } = "";
}

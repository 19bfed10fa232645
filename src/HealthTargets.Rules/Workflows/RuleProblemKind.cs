namespace HealthTargets.Rules.Workflows;

/// <summary>In what part of a workflow something went wrong.</summary>
public enum RuleProblemKind
{
    /// <summary>The expression of a rule, or what it was joined by, can't be understood.</summary>
    Rule,

    /// <summary>The expression of a rule was understood, and running it went wrong.</summary>
    Running,

    /// <summary>An intermediate result of the workflow, which all rules read.</summary>
    GlobalParam,

    /// <summary>An intermediate result of a rule.</summary>
    LocalParam,

    /// <summary>The workflow or rule that was asked for is not there.</summary>
    NotFound,

    /// <summary>An action.</summary>
    Action,
}

namespace HealthTargets.Rules.Workflows;

/// <summary>Which of the rules inside a rule are run.</summary>
public enum NestedExecution
{
    /// <summary>All of them, so that the result of each is known.</summary>
    All,

    /// <summary>Only those up to the first that decides.</summary>
    Performance,
}

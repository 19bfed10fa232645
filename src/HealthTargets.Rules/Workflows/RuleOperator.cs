namespace HealthTargets.Rules.Workflows;

/// <summary>How a rule joins the rules inside it.</summary>
public enum RuleOperator
{
    /// <summary>It doesn't: the rule has an expression of its own.</summary>
    None,

    /// <summary>All of them must hold.</summary>
    And,

    /// <summary>All of them must hold; the same as <see cref="And"/>.</summary>
    AndAlso,

    /// <summary>One of them must hold.</summary>
    Or,

    /// <summary>One of them must hold; the same as <see cref="Or"/>.</summary>
    OrElse,
}

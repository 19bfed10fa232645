namespace HealthTargets.Rules.Linting;

/// <summary>What a bound is good for.</summary>
internal enum BoundRole
{
    /// <summary>It is what its target asks for.</summary>
    Goal,

    /// <summary>It stands in for the bound of its target in some cases.</summary>
    Override,

    /// <summary>It is one of several conditions that the target joins.</summary>
    Part,

    /// <summary>It picks units or periods, or is turned round by "not".</summary>
    Filter,
}

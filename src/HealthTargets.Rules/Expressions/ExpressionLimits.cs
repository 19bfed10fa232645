namespace HealthTargets.Rules.Expressions;

/// <summary>What an expression may be at most; checked before anything recurses.</summary>
internal static class ExpressionLimits
{
    /// <summary>Gets the most characters.</summary>
    internal static int CharactersMax => 4000;

    /// <summary>Gets the most numbers and names.</summary>
    internal static int ValuesMax => 200;

    /// <summary>Gets how deep brackets and signs may be nested.</summary>
    internal static int DepthMax => 32;
}

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

    /// <summary>Gets how many periods back it may look: <c>previous(previous(a))</c> is two.</summary>
    internal static int PeriodsBackMax => 24;

    /// <summary>Gets how many years back it may look: <c>lastYear(lastYear(a))</c> is two.</summary>
    internal static int YearsBackMax => 10;
}

using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>How expressions are compiled.</summary>
/// <param name="CharactersMax">The most characters of an expression.</param>
/// <param name="DepthMax">How deep brackets, signs and calls may be nested.</param>
/// <param name="PartsMax">The most parts of an expression: numbers, names, texts and signs.</param>
/// <param name="ItemsMax">The most items of a list in an expression, and arguments of a call.</param>
public sealed record ExpressionSettings(
    int CharactersMax = 100_000, int DepthMax = 64, int PartsMax = 10_000, int ItemsMax = 1_000)
{
    /// <summary>Gets the usual settings.</summary>
    public static ExpressionSettings Usual { get; } = new();

    /// <summary>Gets the limits for reading.</summary>
    internal LanguageLimits Limits => new(CharactersMax, DepthMax, PartsMax, ItemsMax);
}

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>What an expression may be at most; checked before anything recurses.</summary>
/// <param name="CharactersMax">The most characters.</param>
/// <param name="DepthMax">How deep brackets, signs and calls may be nested.</param>
/// <param name="PartsMax">The most parts (numbers, names, texts and signs).</param>
/// <param name="ItemsMax">The most items of one list or call.</param>
internal sealed record LanguageLimits(int CharactersMax, int DepthMax, int PartsMax, int ItemsMax);

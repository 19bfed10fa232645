namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>
/// Carries the first mistake of an expression out of the depth of reading it. Never leaves the compiler.
/// </summary>
internal sealed class ExpressionMistakeException : Exception
{
    internal ExpressionMistakeException(ExpressionMistake mistake) => Mistake = mistake;

    /// <summary>Gets the mistake.</summary>
    internal ExpressionMistake Mistake { get; }
}

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A number, text, character or word that stands for itself.</summary>
internal sealed class LiteralSyntax : ExpressionSyntax
{
    internal LiteralSyntax(object? value, string text, int start, int end)
        : base(start, end, 1)
    {
        Value = value;
        Text = text;
    }

    /// <summary>Gets the value: a number of the smallest fitting type, a text, a character, a truth, or null.</summary>
    internal object? Value { get; }

    /// <summary>
    /// Gets a number as written, with its sign and without a suffix; empty where it has a base, so that it keeps its
    /// type. For a text its content.
    /// </summary>
    internal string Text { get; }

    /// <summary>Gets whether a suffix says its type.</summary>
    internal bool HasSuffix { get; init; }
}

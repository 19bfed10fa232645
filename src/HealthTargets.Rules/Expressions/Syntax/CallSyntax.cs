namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A call: <c>iif(a, b, c)</c>, <c>Math.Abs(x)</c>, <c>list.Any(x =&gt; x &gt; 1)</c>, <c>int?(x)</c>.
/// </summary>
internal sealed class CallSyntax : ExpressionSyntax
{
    internal CallSyntax(
        ExpressionSyntax? owner, Token name, string text, IReadOnlyList<ExpressionSyntax> arguments, int end)
        : base(owner?.Start ?? name.Start, end, Math.Max(owner?.Height ?? 0, Above(arguments) - 1) + 1)
    {
        Owner = owner;
        Name = text;
        NameStart = name.Start;
        NameLength = name.Length;
        Arguments = arguments;
    }

    /// <summary>Gets what is called upon, or null.</summary>
    internal ExpressionSyntax? Owner { get; }

    /// <summary>Gets the name; the name of a type whose nullable form is meant ends in a question mark.</summary>
    internal string Name { get; }

    /// <summary>Gets the first character of the name.</summary>
    internal int NameStart { get; }

    /// <summary>Gets the number of characters of the name.</summary>
    internal int NameLength { get; }

    /// <summary>Gets the arguments.</summary>
    internal IReadOnlyList<ExpressionSyntax> Arguments { get; }

    /// <summary>Gets whether a missing owner gives null: <c>?.</c>.</summary>
    internal bool IsSafe { get; init; }

    /// <summary>Gets whether it was written with <c>new</c>.</summary>
    internal bool IsNew { get; init; }
}

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A name that stands alone: an input, a member of the current item, a type, or <c>it</c>.</summary>
internal sealed class NameSyntax : ExpressionSyntax
{
    internal NameSyntax(string name, int start, int end)
        : base(start, end, 1) => Name = name;

    /// <summary>Gets the name, without square brackets.</summary>
    internal string Name { get; }
}

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A member of something: <c>owner.Name</c> or <c>owner?.Name</c>.</summary>
internal sealed class MemberSyntax : ExpressionSyntax
{
    internal MemberSyntax(ExpressionSyntax owner, string name, int nameStart, bool isSafe)
        : base(owner.Start, nameStart + name.Length, owner.Height + 1)
    {
        Owner = owner;
        Name = name;
        NameStart = nameStart;
        IsSafe = isSafe;
    }

    /// <summary>Gets what has the member.</summary>
    internal ExpressionSyntax Owner { get; }

    /// <summary>Gets the name of the member.</summary>
    internal string Name { get; }

    /// <summary>Gets the first character of the name.</summary>
    internal int NameStart { get; }

    /// <summary>Gets whether a missing owner gives null: <c>?.</c>.</summary>
    internal bool IsSafe { get; }
}

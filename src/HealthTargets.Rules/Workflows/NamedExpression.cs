using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// A named intermediate result: <c>{ "Name": "limit", "Expression": "target * 0.9" }</c>. Immutable and safe on any
/// thread.
/// </summary>
public sealed class NamedExpression
{
    internal NamedExpression(string name, string expression, SyntaxString? text)
    {
        Name = name;
        Expression = expression;
        Text = text;
    }

    /// <summary>Gets the name by which expressions read the result; empty where the file has none.</summary>
    public string Name { get; }

    /// <summary>Gets the expression; empty where the file has none.</summary>
    public string Expression { get; }

    /// <summary>Gets the place of the expression, or null where it is not from a file.</summary>
    internal SyntaxString? Text { get; }
}

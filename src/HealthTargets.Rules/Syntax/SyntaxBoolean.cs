using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>A truth value: <c>true</c> or <c>false</c>.</summary>
internal sealed class SyntaxBoolean : SyntaxNode
{
    internal SyntaxBoolean(SourceText source, SourceSpan span, JsonPath path, bool value)
        : base(source, span, path) => Value = value;

    /// <summary>Gets the value.</summary>
    internal bool Value { get; }
}

using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>The word <c>null</c>.</summary>
internal sealed class SyntaxNull : SyntaxNode
{
    internal SyntaxNull(SourceText source, SourceSpan span, JsonPath path)
        : base(source, span, path)
    {
    }
}

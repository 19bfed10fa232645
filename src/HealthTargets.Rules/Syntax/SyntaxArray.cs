using System.Collections.Immutable;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>An array: <c>["a", "b"]</c>.</summary>
internal sealed class SyntaxArray : SyntaxNode
{
    internal SyntaxArray(SourceText source, SourceSpan span, JsonPath path, ImmutableArray<SyntaxNode> elements)
        : base(source, span, path) => Elements = elements;

    /// <inheritdoc/>
    internal override SourceSpan Head => new(Span.Start, 1);

    /// <summary>Gets the elements in the order of the file.</summary>
    internal ImmutableArray<SyntaxNode> Elements { get; }

    /// <summary>Returns a list at the same place with other elements.</summary>
    internal SyntaxArray With(IEnumerable<SyntaxNode> elements) => new(Source, Span, Path, [.. elements]);
}

using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>A text: <c>"2021-Q1"</c>.</summary>
internal sealed class SyntaxString : SyntaxNode
{
    internal SyntaxString(SourceText source, SourceSpan span, JsonPath path, string value)
        : base(source, span, path) => Value = value;

    /// <summary>Gets the text, escapes resolved.</summary>
    internal string Value { get; }

    /// <summary>
    /// Gets the place of the text between its quotes. Where it holds no escapes, bytes there are the text's own.
    /// </summary>
    internal SourceSpan ContentSpan => new(Span.Start + 1, Math.Max(0, Span.Length - 2));

    /// <summary>
    /// Gets whether the text holds escapes, so that offsets in the file differ from those in the value.
    /// </summary>
    internal bool HasEscapes => Source.Bytes.Span.Slice(Span.Start, Span.Length).Contains((byte)'\\');
}

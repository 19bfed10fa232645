using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>A value of a JSON text that knows where it stands. Immutable.</summary>
internal abstract class SyntaxNode
{
    private protected SyntaxNode(SourceText source, SourceSpan span, JsonPath path)
    {
        Source = source;
        Span = span;
        Path = path;
    }

    /// <summary>Gets the text that the value is in.</summary>
    internal SourceText Source { get; }

    /// <summary>Gets the place of the whole value.</summary>
    internal SourceSpan Span { get; }

    /// <summary>Gets the place that a message points at: the value, or the opening bracket of one with parts.</summary>
    internal virtual SourceSpan Head => Span;

    /// <summary>Gets the JSON pointer of the value.</summary>
    internal string Pointer => Path.ToString();

    /// <summary>Gets the way to the value.</summary>
    private protected JsonPath Path { get; }
}

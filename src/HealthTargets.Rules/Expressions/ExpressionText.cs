using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// An expression that stands in a JSON text: <c>"stock / daily_use"</c>. It knows the place in the file of each of its
/// characters, so that a message points at the very character.
/// </summary>
internal sealed class ExpressionText
{
    private readonly SyntaxString owner;

    internal ExpressionText(SyntaxString owner) => this.owner = owner;

    /// <summary>Gets the expression.</summary>
    internal string Value => owner.Value;

    /// <summary>Gets the file.</summary>
    internal SourceText Source => owner.Source;

    /// <summary>Gets the JSON pointer of the text.</summary>
    internal string Pointer => owner.Pointer;

    /// <summary>Returns the place in the file of some characters; of all, where escapes hide the single ones.</summary>
    /// <param name="start">The first character, from 0.</param>
    /// <param name="length">The number of characters.</param>
    internal SourceSpan Span(int start, int length)
    {
        if (owner.HasEscapes)
        {
            return owner.Span;
        }

        int before = Encoding.UTF8.GetByteCount(Value.AsSpan(0, start));
        return new SourceSpan(
            owner.ContentSpan.Start + before, Encoding.UTF8.GetByteCount(Value.AsSpan(start, length)));
    }
}

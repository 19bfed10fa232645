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

    /// <summary>Returns the place in the file of some characters.</summary>
    /// <param name="start">The first character, from 0.</param>
    /// <param name="length">The number of characters.</param>
    internal SourceSpan Span(int start, int length)
    {
        if (owner.HasEscapes)
        {
            int from = Escaped(start);
            return new SourceSpan(owner.ContentSpan.Start + from, Escaped(start + length) - from);
        }

        int before = Encoding.UTF8.GetByteCount(Value.AsSpan(0, start));
        return new SourceSpan(
            owner.ContentSpan.Start + before, Encoding.UTF8.GetByteCount(Value.AsSpan(start, length)));
    }

    // How many bytes stand in the file for so many characters: \" has two for one, \u4e2d six.
    private int Escaped(int characters)
    {
        ReadOnlySpan<byte> raw = owner.Source.Bytes.Span.Slice(owner.ContentSpan.Start, owner.ContentSpan.Length);
        int at = 0;
        while (characters > 0 && at < raw.Length)
        {
            (int bytes, int read) = raw[at] switch
            {
                (byte)'\\' => (at + 1 < raw.Length && raw[at + 1] == (byte)'u' ? 6 : 2, 1),
                < 0x80 => (1, 1),
                < 0xE0 => (2, 1),
                < 0xF0 => (3, 1),
                _ => (4, 2),
            };
            at += bytes;
            characters -= read;
        }

        return Math.Min(at, raw.Length);
    }
}

using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>A number: <c>99.50</c>.</summary>
internal sealed class SyntaxNumber : SyntaxNode
{
    internal SyntaxNumber(SourceText source, SourceSpan span, JsonPath path, decimal? value)
        : base(source, span, path) => Value = value;

    /// <summary>Gets the number as written.</summary>
    internal string Raw => Source.GetString(Span);

    /// <summary>
    /// Gets the number, exactly as written; null where it is too large or has too many digits, which was reported when
    /// the text was read.
    /// </summary>
    internal decimal? Value { get; }

    /// <summary>Gets how many decimals are written: 2 for <c>99.50</c>; 0 where there is an exponent.</summary>
    internal int Decimals
    {
        get
        {
            string raw = Raw;
            int point = raw.IndexOf('.', StringComparison.Ordinal);
            return point < 0 || raw.Contains('e', StringComparison.OrdinalIgnoreCase) ? 0 : raw.Length - point - 1;
        }
    }
}

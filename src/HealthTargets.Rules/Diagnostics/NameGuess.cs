using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// What an author may have meant by a name that is not known. A file can hold very many such names, and only the first
/// hundred are listed; so nothing is compared before the advice is asked for.
/// </summary>
internal sealed class NameGuess
{
    private readonly Lazy<string?> only;
    private readonly Lazy<FormattedText?> advice;
    private readonly SourceSpan span;

    /// <summary>Prepares a guess.</summary>
    /// <param name="span">The place of the name, quotes included.</param>
    /// <param name="written">The name.</param>
    /// <param name="candidates">The names that are known.</param>
    /// <param name="placeOf">Finds where a known name is declared; null where that is not told.</param>
    internal NameGuess(
        SourceSpan span,
        string written,
        IReadOnlyCollection<string> candidates,
        Func<string, SourcePosition?>? placeOf = null)
    {
        this.span = span;
        only = new Lazy<string?>(() => Suggestions.OnlyNearest(written, candidates));
        var nearest = new Lazy<string?>(() => Suggestions.Nearest(written, candidates));
        advice = new Lazy<FormattedText?>(() => nearest.Value is { } name && placeOf?.Invoke(name) is { } place
            ? Suggestions.DidYouMean(name, place)
            : nearest.Value is { } near ? Suggestions.DidYouMean(near)
            : Suggestions.ListIfFew(candidates));
    }

    /// <summary>Gets the advice, or null where there is none.</summary>
    internal FormattedText? Advice => advice.Value;

    /// <summary>Gets the change that puts the only near name in the place of the written one, or null.</summary>
    internal SuggestedEdit? Edit => only.Value is { } name
        ? Replace(span, name)
        : null;

    /// <summary>Returns the change that puts a name in the place of another one, quotes included.</summary>
    internal static SuggestedEdit Replace(SourceSpan span, string name) =>
        new(span, $"\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");
}

using HealthTargets.Values;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>A second place that a mistake concerns, such as the first of two equal names.</summary>
public sealed class RelatedSpan
{
    private readonly FormattedText label;

    internal RelatedSpan(SourceText source, SourceSpan span, FormattedText label)
    {
        Source = source;
        Span = span;
        this.label = label;
    }

    /// <summary>Gets the text that the place is in.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the place.</summary>
    public SourceSpan Span { get; }

    /// <summary>Returns the sentence that says what is at the place.</summary>
    /// <param name="language">The language to say it in.</param>
    public string Label(Language language) => label.In(language);
}

using HealthTargets.Values;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// One mistake, or something worth knowing, at one place of one text. Immutable and safe on any thread; its sentences
/// are made when they are asked for.
/// </summary>
public sealed class Diagnostic
{
    private readonly IReadOnlyList<object> arguments;
    private readonly SuggestedEdit? edit;

    internal Diagnostic(
        DiagnosticDescriptor descriptor, SourceText source, SourceSpan span, params IReadOnlyList<object> arguments)
    {
        Descriptor = descriptor;
        Source = source;
        Span = span;
        this.arguments = arguments;
    }

    /// <summary>Gets the kind of mistake.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Gets the code, <c>HT</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Gets how bad it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Gets the text that the place is in.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the place.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gets the JSON pointer (RFC 6901) of the place, or null where the text has no such structure.</summary>
    public string? Pointer { get; internal init; }

    /// <summary>Gets other places that the mistake concerns.</summary>
    public IReadOnlyList<RelatedSpan> Related { get; internal init; } = [];

    /// <summary>Gets a change that would mend the mistake, or null.</summary>
    public SuggestedEdit? Edit
    {
        get => edit ?? Guess?.Edit;
        internal init => edit = value;
    }

    /// <summary>Gets the line and column where the place starts.</summary>
    public SourcePosition Position => Source.GetPosition(Span.Start);

    /// <summary>Gets the advice for this very case, where it says more than the descriptor's.</summary>
    internal FormattedText? SpecificFix { get; init; }

    /// <summary>Gets what the author may have meant; looked for only when somebody asks, since it takes time.</summary>
    internal NameGuess? Guess { get; init; }

    /// <summary>Returns the sentence that says what is wrong.</summary>
    /// <param name="language">The language to say it in.</param>
    public string What(Language language) => Format(Descriptor.What, language);

    /// <summary>Returns the sentence that says why this can't work.</summary>
    /// <param name="language">The language to say it in.</param>
    public string Why(Language language) => Format(Descriptor.Why, language);

    /// <summary>Returns the sentence that says how to mend it.</summary>
    /// <param name="language">The language to say it in.</param>
    public string Fix(Language language) =>
        (SpecificFix ?? Guess?.Advice)?.In(language) ?? Format(Descriptor.Fix, language);

    /// <summary>Returns the one-line form in English, as build tools read it.</summary>
    public override string ToString() => DiagnosticRenderer.RenderLine(this, Language.English);

    private string Format(BilingualText text, Language language) => new FormattedText(text, arguments).In(language);
}

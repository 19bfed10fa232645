namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// A change that would mend a mistake and that a program can make: replace a span by a text. The default replaces
/// nothing by nothing. Immutable and safe on any thread.
/// </summary>
/// <param name="Span">The span to replace, in the diagnostic's own source.</param>
/// <param name="Replacement">The text to put there, as it stands in the file (quotes included).</param>
public readonly record struct SuggestedEdit(SourceSpan Span, string Replacement);

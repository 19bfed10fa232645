using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>Makes diagnostics of mistakes in expressions.</summary>
internal static class MistakeDiagnostics
{
    /// <summary>A mistake in an expression that stands alone; its place is in the expression.</summary>
    internal static Diagnostic Standalone(string text, ExpressionMistake mistake)
    {
        SourceText source = SourceText.FromString("expression", text);
        int start = Math.Min(mistake.Start, text.Length);
        int end = Math.Min(start + mistake.Length, text.Length);
        int before = System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, start));
        int length = System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(start, end - start));
        return Make(mistake, source, new SourceSpan(before, length), null);
    }

    /// <summary>A mistake in an expression of a file.</summary>
    internal static Diagnostic InFile(ExpressionText text, ExpressionMistake mistake)
    {
        int start = Math.Min(mistake.Start, text.Value.Length);
        int end = Math.Min(start + mistake.Length, text.Value.Length);
        return Make(mistake, text.Source, text.Span(start, end - start), text.Pointer);
    }

    private static Diagnostic Make(ExpressionMistake mistake, SourceText source, SourceSpan span, string? pointer) =>
        new(mistake.Kind, source, span, mistake.Arguments)
        {
            Pointer = pointer,
            SpecificFix = mistake.Candidates.Count == 0
                ? null
                : Suggestions.Advise(mistake.Written, mistake.Candidates),
        };
}

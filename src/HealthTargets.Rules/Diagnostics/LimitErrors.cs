namespace HealthTargets.Rules.Diagnostics;

/// <summary>Findings about limits of the diagnostics themselves.</summary>
internal static class LimitErrors
{
    private static readonly DiagnosticDescriptor MoreThanListedKind = new("HT4001", DiagnosticSeverity.Note)
    {
        Title = new("More findings than are listed", "还有未列出的问题"),
        What = new("There are {0} more findings that are not listed.", "还有 {0} 个问题没有列出。"),
        Why = new(
            "only the first 100 errors and the first 100 warnings are listed; often a few causes make them all.",
            "只列出前 100 个错误和前 100 个警告；它们往往出自少数几个原因。"),
        Fix = new("mend the listed ones and run again.", "先改正已列出的问题，再运行一次。"),
    };

    /// <summary>Gets the kinds of findings of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All => [MoreThanListedKind];

    /// <summary>A run finds more than it lists; the place is the first one not listed.</summary>
    internal static Diagnostic MoreThanListed(SourceText source, SourceSpan span, int count) =>
        new(MoreThanListedKind, source, span, count);
}

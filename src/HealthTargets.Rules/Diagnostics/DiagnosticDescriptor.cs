namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// One kind of mistake: its code and what can be said of it in general. Codes are never used again for another mistake;
/// each has a page under <c>docs/errors</c>. Immutable and safe on any thread.
/// </summary>
/// <param name="Code">The code, <c>HT</c> and four digits.</param>
/// <param name="Severity">How bad the mistake is.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity)
{
    /// <summary>Gets the heading of the code's page, a few words.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets the sentence that says what is wrong, with <c>{0}</c> and so on for arguments.</summary>
    public required BilingualText What { get; init; }

    /// <summary>Gets the sentence that says why this can't work, with <c>{0}</c> and so on for arguments.</summary>
    public required BilingualText Why { get; init; }

    /// <summary>Gets the sentence that says how to mend it, with <c>{0}</c> and so on for arguments.</summary>
    public required BilingualText Fix { get; init; }
}

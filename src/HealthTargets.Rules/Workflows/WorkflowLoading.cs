using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// What became of workflow files: the library, or the reasons why there is none; warnings come with either. Immutable
/// and safe on any thread.
/// </summary>
public sealed class WorkflowLoading
{
    internal WorkflowLoading(WorkflowLibrary? library, IReadOnlyList<Diagnostic> diagnostics)
    {
        Library = library;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the library; null exactly where <see cref="HasErrors"/> holds.</summary>
    public WorkflowLibrary? Library { get; }

    /// <summary>Gets what was found, by file and position; at most a hundred errors and a hundred warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether the files have mistakes that make them unusable.</summary>
    public bool HasErrors => Library is null;
}

using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Hosting;

/// <summary>What became of an attempt to read the files anew. Immutable.</summary>
/// <param name="IsSwapped">Whether the new plans are in use; otherwise the old ones stay.</param>
/// <param name="Failures">Why not, a line each, in the language of the options; empty if they are in use.</param>
/// <param name="Diagnostics">Everything that was found in the files, with its place.</param>
public sealed record PlanReload(
    bool IsSwapped, IReadOnlyList<string> Failures, IReadOnlyList<Diagnostic> Diagnostics);

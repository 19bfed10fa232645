using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules;

/// <summary>
/// What became of a plan file: the plan, or the reasons why there is none; warnings come with either. Immutable and
/// safe
/// on any thread.
/// </summary>
public sealed class RuleCompilation
{
    internal RuleCompilation(Plan? plan, IReadOnlyList<Diagnostic> diagnostics)
    {
        Plan = plan;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the plan; null exactly where <see cref="HasErrors"/> holds.</summary>
    public Plan? Plan { get; }

    /// <summary>Gets what was found, by file and position; at most a hundred errors and a hundred warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether the file has mistakes that make it unusable.</summary>
    public bool HasErrors => Plan is null;
}

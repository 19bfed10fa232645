using HealthTargets.Observations;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Gathers what checks rest on: the warnings and the rows of their outcomes and baselines, each once, in the order in
/// which they were read. For one thread.
/// </summary>
internal sealed class Evidence
{
    private readonly List<VerdictWarning> warnings = [];
    private readonly List<Observation> rows = [];
    private readonly HashSet<Observation> seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Derivation> open = new();

    /// <summary>Gets the warnings, those given first, and the rows.</summary>
    public (ValueList<VerdictWarning> Warnings, ValueList<Observation> Rows) Of(
        List<VerdictWarning> first, List<CheckOutcome> checks)
    {
        warnings.Clear();
        rows.Clear();
        seen.Clear();
        warnings.AddRange(first);
        foreach (CheckOutcome check in checks)
        {
            AddAll(check.Outcome);
            AddAll(check.Baseline);
            AddWarnings(check.Expected);
        }

        return (warnings.Count == 0 ? [] : [.. warnings.Distinct()], [.. rows]);
    }

    // Each parent before its inputs, as in SelfAndBelow.
    private void AddAll(Derivation? node)
    {
        for (; node is not null; node = open.TryPop(out Derivation? next) ? next : null)
        {
            AddWarnings(node);
            if (node.Observation is { } row && seen.Add(row))
            {
                rows.Add(row);
            }

            for (int i = node.Inputs.Count - 1; i >= 0; i--)
            {
                open.Push(node.Inputs[i]);
            }
        }
    }

    private void AddWarnings(Derivation? node)
    {
        if (node is { Warnings.Count: > 0 })
        {
            warnings.AddRange(node.Warnings);
        }
    }
}

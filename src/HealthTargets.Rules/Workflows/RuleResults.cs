using System.Collections;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The results of rules that stand beside each other, in the order of the file; those that were not run are not among
/// them. A view of a run: once the run is used again, it shows the new results. Reading by number allocates nothing.
/// </summary>
public readonly struct RuleResults : IReadOnlyList<RuleResult>
{
    private readonly WorkflowRun run;
    private readonly int[] rules;

    internal RuleResults(WorkflowRun run, int[] rules)
    {
        this.run = run;
        this.rules = rules;
        Count = CountRun(run, rules);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public RuleResult this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new RuleResult(run, rules[index]);
        }
    }

    /// <summary>Returns the result of a rule, or null where it is not among these.</summary>
    /// <param name="rule">The name of the rule; capitals matter.</param>
    public RuleResult? Find(string rule)
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i].Rule.Name == rule)
            {
                return this[i];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerator<RuleResult> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // What was not run stands behind what was, since a run only ever stops early.
    private static int CountRun(WorkflowRun run, int[] rules)
    {
        int low = 0;
        int high = rules.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (run.StatusOf(rules[middle]) == RuleStatus.NotRun)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}

using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>What the groups of a replay come to so far.</summary>
internal sealed class ReplayTotals
{
    private readonly CompiledPlan plan;
    private readonly int periods;
    private readonly OrgUnitId?[] parents;
    private readonly long[] counts;
    private readonly RunningSum[] sums;
    private readonly long[] rowsWithScore;
    private readonly Dictionary<OrgUnitId, int> placeOf = [];
    private long exactlyDecided;

    public ReplayTotals(CompiledPlan plan, int periods, OrgUnitId?[] parents)
    {
        (this.plan, this.periods, this.parents) = (plan, periods, parents);
        counts = new long[parents.Length * StatusTally.Statuses];
        for (int i = 0; i < parents.Length; i++)
        {
            if (parents[i] is { } parent)
            {
                placeOf.Add(parent, i);
            }
        }

        sums = [.. Enumerable.Range(0, plan.Frames.Count * periods).Select(_ => new RunningSum())];
        rowsWithScore = new long[sums.Length];
    }

    /// <summary>Adds the groups that follow those before.</summary>
    public void Add(ReplayResults results, ReplayReport report)
    {
        for (int slice = 0; slice < sums.Length; slice++)
        {
            sums[slice].Add(results.Scores(slice / periods, slice % periods));
            rowsWithScore[slice] += report.RowsOf(slice);
        }

        for (int i = 0; i < report.Parents.Count; i++)
        {
            int parent = report.Parents[i] is { } id ? placeOf[id] : Array.IndexOf(parents, null);
            for (int status = 0; status < StatusTally.Statuses; status++)
            {
                counts[(parent * StatusTally.Statuses) + status] += report.Count(i, (Status)status);
            }
        }

        exactlyDecided += report.ExactlyDecided;
    }

    /// <summary>Adds everything up in the order in which a report of one table does.</summary>
    public GroupedReport ToReport()
    {
        double earned = 0;
        foreach (RunningSum sum in sums)
        {
            foreach (double chunk in sum.Chunks())
            {
                earned += chunk;
            }
        }

        double possible = 0;
        for (int slice = 0; slice < sums.Length; slice++)
        {
            possible += (double)(plan.Frames[slice / periods].Target.Points ?? 0) * rowsWithScore[slice];
        }

        return new(parents, [.. counts], earned, possible, exactlyDecided);
    }
}

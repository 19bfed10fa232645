using HealthTargets.Columns;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// How the statuses of parts become the status of the whole, as <see cref="Evaluation.StatusRules"/> says.
/// </summary>
internal static class StatusColumns
{
    /// <summary>Gets the status of a whole of which at least so many parts must hold.</summary>
    /// <param name="needed">How many.</param>
    /// <param name="parts">The statuses as bytes; of a doubtful one the whole is doubtful.</param>
    public static byte AtLeast(int needed, ReadOnlySpan<byte> parts)
    {
        // How many are as good as each status from Met to Missed, or better.
        Span<int> best = [0, 0, 0, 0, 0];
        Span<int> worst = [0, 0, 0, 0, 0];
        bool isDue = false;
        foreach (byte part in parts)
        {
            if (part == CellCodes.Doubtful)
            {
                return part;
            }

            // A part whose time has not come can still be met and still be missed: nothing speaks against it yet.
            isDue |= part != (byte)Status.NotDue;
            int place = part == (byte)Status.NotDue ? 1 : part - (int)Status.Met;
            best[part == (byte)Status.NoData ? 0 : place]++;
            worst[part == (byte)Status.NoData ? 4 : place]++;
        }

        if (!isDue)
        {
            return (byte)Status.NotDue;
        }

        // With absent parts the whole is only determined where it comes out the same, good or bad as they may be.
        byte good = NthBest(needed, best);
        return good == NthBest(needed, worst) ? good : (byte)Status.NoData;
    }

    public static byte Not(byte part) => part switch
    {
        (byte)Status.Met => (byte)Status.Missed,
        (byte)Status.Missed => (byte)Status.Met,
        _ => part,
    };

    private static byte NthBest(int n, ReadOnlySpan<int> counts)
    {
        int place = 0;
        for (int sum = counts[0]; place < counts.Length - 1 && sum < n; sum += counts[place])
        {
            place++;
        }

        return (byte)(place + (int)Status.Met);
    }
}

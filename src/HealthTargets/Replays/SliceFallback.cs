using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>
/// Judges what is no straight run over columns of the table: the columns of all targets of a period are worked out by
/// and by, those that several targets share once.
/// </summary>
internal sealed class SliceFallback
{
    private readonly ReplayBinder binder;

    public SliceFallback(ReplayBinder binder)
    {
        this.binder = binder;
        IsNeeded = binder.Targets.Any(target => Array.Exists(target.Jobs, job => job is null));
    }

    public bool IsNeeded { get; }

    /// <summary>Judges the targets of a period for which there is no run.</summary>
    /// <param name="period">The place of the period.</param>
    /// <param name="results">Where rows go, or null.</param>
    /// <param name="report">Where counts and sums go, or null.</param>
    /// <param name="room">The room of the thread.</param>
    public void Run(int period, ReplayResults? results, ReplayReport? report, SliceRoom room)
    {
        ReportingPeriod one = binder.Periods[period];
        ColumnEvaluator evaluator = new(binder.Plan, binder.Data, new EvaluationOptions(one.End, binder.KnownAt));
        for (int i = 0; i < binder.Targets.Count; i++)
        {
            ReplayTarget target = binder.Targets[i];
            if (target.Jobs[period] is not null)
            {
                continue;
            }

            TargetColumns columns = evaluator.Evaluate(
                ReplayChecks.Alone(binder.Plan.Frames[i], one), evaluator.Units.LanesOf(target.Units));
            room.AddDecided(columns.DoubtfulCount);
            if (results is not null)
            {
                Write(columns, results.Rows(target.FirstRow + ((long)period * columns.Count), columns.Count));
            }

            if (report is not null)
            {
                Count(columns.Statuses, target.Layout, room.Tally);
                Sum(columns.Score, report, i, period);
            }
        }
    }

    private static void Write(TargetColumns columns, RowSpans rows)
    {
        columns.Statuses.CopyTo(rows.Statuses);
        columns.Attainment.Values.CopyTo(rows.Attainments);
        columns.Score.Values.CopyTo(rows.Scores);
    }

    private static void Count(ReadOnlySpan<byte> statuses, UnitLayout layout, ReportTally tally)
    {
        for (int start = 0; start < statuses.Length; start += StatusTally.Units)
        {
            int end = Math.Min(statuses.Length, start + StatusTally.Units);
            tally.Begin(layout, start, StatusTally.AnyStatus);
            tally.Add(statuses[start..end], start, StatusTally.AnyStatus, Width.Best);
        }
    }

    private static void Sum(Column scores, ReplayReport report, int target, int period)
    {
        for (int start = 0; start < scores.Count; start += LaneSum.Chunk)
        {
            int end = Math.Min(scores.Count, start + LaneSum.Chunk);
            LaneSum sum = default;
            sum.Add(scores.Values[start..end]);
            int withScore = scores.States[start..end].Count(CellCodes.Present);
            report.Set(target, period, start, sum.Total, withScore);
        }
    }
}

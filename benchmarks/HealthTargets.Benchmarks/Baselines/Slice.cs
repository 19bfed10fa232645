using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// What is constant for all units of one target and period. Progress isn't computed per row: the path's shares are
/// turned into cut points of the measure, exactly, so that a row only compares.
/// </summary>
public readonly struct Slice
{
    // Differences and quotients of W lie on a cut or more than twice this away from it, so that moving the cut by this
    // much makes a tie that rounding would lose come out as in exact arithmetic. Stored numbers compare as they are.
    private const decimal Nudge = 5e-10m;

    public Slice(WorkloadTarget target, int period)
    {
        Target = target.Index;
        Period = period;
        Kind = target.Kind;
        IsClosed = target.IsClosed(period);
        Points = (double)target.Points;
        PointsPerDistance = Points / WorkloadTarget.ShortfallDistance;
        Limit = (double)target.Limit;
        Low = (double)target.Low;
        Start = (double)(target.Start ?? 0);
        Span = (double)(target.Limit - (target.Start ?? 0));
        Scale = target.Scale;
        IsAllAbsent = Kind is WorkloadKind.Change && period == 0;
        Good = Cut(target, period, IsClosed ? 1 : target.OnTrackShare);
        Fair = Cut(target, period, WorkloadTarget.AtRiskShare);
        GoodHigh = (double)((2 - (IsClosed ? 1 : target.OnTrackShare)) * target.Limit);
        FairHigh = (double)((2 - WorkloadTarget.AtRiskShare) * target.Limit);
    }

    public int Target { get; }

    public int Period { get; }

    public WorkloadKind Kind { get; }

    public bool IsClosed { get; }

    /// <summary>No unit has a previous period.</summary>
    public bool IsAllAbsent { get; }

    public double Points { get; }

    public double PointsPerDistance { get; }

    public double Limit { get; }

    public double Low { get; }

    public double Start { get; }

    /// <summary>Limit minus start.</summary>
    public double Span { get; }

    public double Scale { get; }

    /// <summary>From here on a row is on track while open, met when closed; the lower one of kind Between.</summary>
    public double Good { get; }

    /// <summary>From here on an open row is at risk rather than off track; the lower one of kind Between.</summary>
    public double Fair { get; }

    /// <summary>The upper end of good rows of kind Between.</summary>
    public double GoodHigh { get; }

    /// <summary>The upper end of fair rows of kind Between.</summary>
    public double FairHigh { get; }

    /// <summary>Returns all slices, at target times periods plus period.</summary>
    public static Slice[] All(WorkloadSize size)
    {
        WorkloadTarget[] targets = WorkloadTarget.All(size);
        Slice[] slices = new Slice[WorkloadSize.Targets * WorkloadSize.Periods];
        for (int i = 0; i < slices.Length; i++)
        {
            slices[i] = new Slice(targets[i / WorkloadSize.Periods], i % WorkloadSize.Periods);
        }

        return slices;
    }

    private static double Cut(WorkloadTarget target, int period, decimal share)
    {
        decimal cut = target.Kind switch
        {
            WorkloadKind.AtMost => (2 - share) * target.Limit,
            WorkloadKind.Between => share * target.Low,
            WorkloadKind.Raise or WorkloadKind.Reduce => CutOfPath(target, period, share),
            WorkloadKind.Change or WorkloadKind.Percentage => (share * target.Limit) - Nudge,
            _ => share * target.Limit,
        };
        return (double)(target.Kind is WorkloadKind.Reduce ? cut + Nudge : cut);
    }

    // A closed target is held against its limit, however long its path has ended.
    private static decimal CutOfPath(WorkloadTarget target, int period, decimal share)
    {
        decimal start = target.Start!.Value;
        decimal whole = target.Limit - start;
        return target.IsClosed(period)
            ? target.Limit
            : start + (whole * share * WorkloadTarget.DaysThrough(period)
                / WorkloadTarget.DaysThrough(target.DuePeriod));
    }
}

namespace HealthTargets.Benchmarks.Workload;

/// <summary>Target j of W, as decimal numbers as an author would write them.</summary>
public sealed record WorkloadTarget
{
    public const decimal AtRiskShare = 0.6m;
    public const int ShortfallDistance = 20;
    public const int GradedFrom = 50;
    public const int GradedTo = 95;

    public WorkloadTarget(int index, WorkloadKind kind)
    {
        Index = index;
        Kind = kind;
        DuePeriod = 15 + (index % 5);
        Points = 0.5m + (0.25m * (index % 7));
        OnTrackShare = 0.9m - (0.01m * (index % 3));
        (Limit, Start) = Kind switch
        {
            WorkloadKind.AtLeast => (80 + (index % 15), null),
            WorkloadKind.AtMost => (20 + (index % 10), null),
            WorkloadKind.Between => (60 + (index % 20), null),
            WorkloadKind.Raise => (90m, 30 + (index % 10)),
            WorkloadKind.Change => (2.5m, null),
            WorkloadKind.Percentage => (75m, null),
            WorkloadKind.Graded => (95m, null),
            _ => (500m, (decimal?)900m),
        };
    }

    public int Index { get; }

    public WorkloadKind Kind { get; }

    public int DuePeriod { get; }

    public decimal Points { get; }

    public decimal OnTrackShare { get; }

    /// <summary>The limit; of kind Between the upper one.</summary>
    public decimal Limit { get; }

    /// <summary>The lower limit of kind Between.</summary>
    public decimal Low => 40;

    public decimal? Start { get; }

    public bool IsUpper => Kind is WorkloadKind.AtMost or WorkloadKind.Reduce;

    public bool IsQuotient => Kind is WorkloadKind.Percentage or WorkloadKind.Reduce;

    public int Scale => Kind is WorkloadKind.Reduce ? 1000 : 100;

    public bool IsClosed(int period) => period >= DuePeriod;

    /// <summary>Returns the days of the path through the end of a period.</summary>
    public static int DaysThrough(int period) =>
        new DateOnly(WorkloadSize.FirstYear + period + 1, 1, 1).DayNumber
        - new DateOnly(WorkloadSize.FirstYear, 1, 1).DayNumber;

    public static WorkloadTarget[] All(WorkloadSize size) =>
    [
        .. Enumerable.Range(0, WorkloadSize.Targets)
            .Select(index => new WorkloadTarget(index, size.OnlyKind ?? (WorkloadKind)(index % 8))),
    ];
}

using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Cli;

/// <summary>
/// A small evaluation that nobody sees. In a process that has just started, most of the time goes into the runtime
/// loading what is called for the first time; while one thread reads the files, another goes once through what comes
/// after reading, and then it is there.
/// </summary>
internal static class Rehearsal
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2021);
    private static readonly OrgUnitId County = new("county");
    private static readonly OrgUnitId Town = new("town");

    /// <summary>Goes through evaluating and writing on a thread of its own, if there may be one.</summary>
    /// <param name="form">The form in which results will be written.</param>
    /// <param name="language">Their language.</param>
    /// <param name="threads">How many threads may work.</param>
    public static void Start(OutputForm form, Language language, int threads)
    {
        if (threads > 1)
        {
            new Thread(() => Text(form, language)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Evaluates the small plan and writes its results.</summary>
    public static string Text(OutputForm form, Language language)
    {
        Plan plan = SmallPlan();
        PlanEvaluation evaluation = CompiledPlan
            .Compile(plan, OrgUnitTree.Build([new() { Id = County }, new() { Id = Town, Parent = County }]))
            .Evaluate(SmallTable(), new EvaluationOptions(new LocalDate(2021, 2, 28)));
        return form.Text([new(evaluation, PlanHash.Of(plan), [])], language);
    }

    // One indicator of each common kind, with rows of a child, with several rows a year, and without rows.
    private static Plan SmallPlan() => new()
    {
        Id = new("rehearsal"),
        Period = Year,
        Unit = County,
        Sections = [new() { Id = new("section") }],
        Indicators =
        [
            new() { Id = new("ratio"), Quantity = new Quantity.Ratio(null, null, 100), Decimals = 1 },
            new() { Id = new("count"), Quantity = new Quantity.Count(), Better = Direction.Higher },
            new() { Id = new("stock"), Quantity = new Quantity.Stock() },
        ],
        Targets =
        [
            Reach("ratio", new Measure.Value(new("ratio")), new Timing.AtEnd()) with { Section = new("section") },
            Reach("count", new Measure.Cumulative(new("count"), CumulativeSpan.Plan), new Timing.AtEnd()),
            Reach("month", new Measure.Value(new("count")), new Timing.Every(PeriodKind.Month)),
            Reach("stock", new Measure.Value(new("stock")), new Timing.AtEnd()) with { Points = 1 },
        ],
    };

    private static Target Reach(string id, Measure measure, Timing timing) => new()
    {
        Id = new(id),
        Goal = new Goal.Reach(measure, new Bound.AtLeast(new Limit.Number(90)), []),
        Scope = new UnitSelection.Matching([], []),
        Timing = timing,
    };

    private static ObservationTable SmallTable() => ObservationTable.Build(
    [
        Row("ratio", Year, new ObservedValue.Fraction(91, 100, null)),
        Row("count", ReportingPeriod.Month(2021, 1), new ObservedValue.Number(10)),
        Row("count", ReportingPeriod.Month(2021, 2), new ObservedValue.Number(11)),
    ]);

    private static Observation Row(string indicator, ReportingPeriod period, ObservedValue value) =>
        new() { Indicator = new(indicator), Unit = Town, Period = period, Value = value };
}

using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Tests.ColumnEvaluation;
using HealthTargets.Values;
using NodaTime;
using NodaTime.Text;

namespace HealthTargets.Tests.Evaluation;

/// <summary>A small plan of a county with its units and rows, said in few words.</summary>
internal sealed class Scene
{
    // Scenes with more units are made to see how long the plain evaluator takes.
    private const int UnitsMax = 300;

    private readonly List<Indicator> indicators = [];
    private readonly List<OrgUnit> units = [];
    private readonly List<Observation> rows = [];
    private Plan plan = new() { Id = new PlanId("plan"), Period = Period("2021"), Unit = new OrgUnitId("county") };

    /// <summary>Gets the rows so far.</summary>
    public IReadOnlyList<Observation> Data => rows;

    /// <summary>Makes a plan for a period.</summary>
    public static Scene Of(string period) => new() { plan = new Scene().plan with { Period = Period(period) } };

    /// <summary>Reads a period as written.</summary>
    public static ReportingPeriod Period(string text) => ReportingPeriod.TryParse(text, out ReportingPeriod period)
        ? period
        : throw new ArgumentException($"{text} is not a period.");

    /// <summary>Reads a day as written.</summary>
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Measure.Value ValueOf(string indicator) => new(new IndicatorId(indicator));

    public static Limit Limit(decimal number) => new Limit.Number(number);

    public static Bound AtLeast(decimal limit) => new Bound.AtLeast(Limit(limit));

    public static Bound AtMost(decimal limit) => new Bound.AtMost(Limit(limit));

    public static Target Target(Measure measure, Bound bound, params BoundOverride[] overrides) =>
        new() { Id = new TargetId("t"), Goal = new Goal.Reach(measure, bound, overrides.ToValueList()) };

    public static Target Target(Criterion criterion) =>
        new() { Id = new TargetId("t"), Goal = new Goal.Satisfy(criterion) };

    public Scene With(Func<Plan, Plan> change)
    {
        plan = change(plan);
        return this;
    }

    public Scene Indicator(string id, Quantity quantity, Func<Indicator, Indicator>? change = null)
    {
        Indicator made = new() { Id = new IndicatorId(id), Quantity = quantity };
        indicators.Add(change is null ? made : change(made));
        return this;
    }

    public Scene Count(string id, MissingPolicy? missing = null) => Indicator(
        id, new Quantity.Count(), made => made with { Missing = missing ?? made.Missing });

    public Scene Stock(string id, MissingPolicy? missing = null) => Indicator(
        id, new Quantity.Stock(), made => made with { Missing = missing ?? made.Missing });

    public Scene Index(string id) => Indicator(id, new Quantity.Index());

    public Scene Ratio(string id, string? numerator = null, string? denominator = null) => Indicator(
        id, new Quantity.Ratio(Id(numerator), Id(denominator), 100m));

    public Scene Stage(string id, params string[] stages) =>
        Indicator(id, new Quantity.Stage(new StageScale(stages.ToValueList())));

    public Scene Unit(string id, string? parent = null, string? level = null, params string[] groups)
    {
        units.Add(new OrgUnit
        {
            Id = new OrgUnitId(id),
            Parent = parent is null ? null : new OrgUnitId(parent),
            Level = level is null ? null : new OrgUnitLevel(level),
            Groups = groups.Select(group => new OrgUnitGroup(group)).ToValueList(),
        });
        return this;
    }

    public Scene Unit(OrgUnit unit)
    {
        units.Add(unit);
        return this;
    }

    /// <summary>Adds rows of the county: a period and a number each.</summary>
    public Scene Rows(string indicator, params (string Period, decimal Value)[] numbers)
    {
        rows.AddRange(numbers.Select(row => Made(indicator, "county", row.Period, new ObservedValue.Number(row.Value))));
        return this;
    }

    /// <summary>Adds the same number for each month of a year from one to another.</summary>
    public Scene Months(string indicator, int year, int first, int last, decimal value, string unit = "county")
    {
        rows.AddRange(Enumerable.Range(first, last - first + 1).Select(month => Made(
            indicator, unit, ReportingPeriod.Month(year, month).ToString(), new ObservedValue.Number(value))));
        return this;
    }

    public Scene Row(string indicator, string unit, string period, decimal value, string? category = null) =>
        Row(indicator, unit, period, new ObservedValue.Number(value), category);

    public Scene Row(string indicator, string unit, string period, ObservedValue value, string? category = null)
    {
        Observation made = Made(indicator, unit, period, value);
        rows.Add(category is null ? made : made with { Category = new CategoryId(category) });
        return this;
    }

    public Scene Row(Observation row)
    {
        rows.Add(row);
        return this;
    }

    public static Observation Made(string indicator, string unit, string period, ObservedValue value) => new()
    {
        Indicator = new IndicatorId(indicator),
        Unit = new OrgUnitId(unit),
        Period = Period(period),
        Value = value,
    };

    /// <summary>Judges targets; the columns say the same.</summary>
    public PlanEvaluation Evaluate(string asOf, params Target[] targets)
    {
        CompiledPlan compiled = Compile(targets);
        ObservationTable data = ObservationTable.Build(rows);
        PlanEvaluation evaluation = compiled.Evaluate(data, Day(asOf));
        if (units.Count < UnitsMax)
        {
            Assert.Null(CellComparison.Difference(compiled, data, new(Day(asOf)), evaluation.Verdicts));
        }

        return evaluation;
    }

    /// <summary>Makes the plan of some targets ready.</summary>
    public CompiledPlan Compile(params Target[] targets) => CompiledPlan.Compile(
        plan with { Indicators = indicators.ToValueList(), Targets = targets.ToValueList() },
        OrgUnitTree.Build(units));

    /// <summary>Judges one target for the county.</summary>
    public Verdict Judge(string asOf, Target target) => Assert.Single(Evaluate(asOf, target).Verdicts);

    private static IndicatorId? Id(string? text) => text is null ? null : new IndicatorId(text);
}

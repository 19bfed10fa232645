using HealthTargets.Evaluation;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Replays;

/// <summary>
/// Random plans and data of the forms that run straight over columns: values, ratios, changes and formulas of yearly
/// rows. Numbers have few digits, so that many of them lie exactly on a limit.
/// </summary>
internal sealed class ReplayScene
{
    private const int FirstYear = 2011;
    private const int YearCount = 8;

    private readonly Random random;

    public ReplayScene(int seed)
    {
        random = new(seed);
        Plan plan = new()
        {
            Id = new("plan"),
            Period = ReportingPeriod.Years(FirstYear, FirstYear + YearCount - 1),
            Unit = new("root"),
            Indicators =
            [
                new() { Id = new("level"), Quantity = new Quantity.Index() },
                new() { Id = new("flow"), Quantity = new Quantity.Count() },
                new() { Id = new("rate"), Quantity = new Quantity.Ratio(null, null, Pick(100m, 1000m, 1m)) },
                new() { Id = new("clipped"), Quantity = new Quantity.Computed(Clip(0, Times(2, Name("level")), 120)) },
                new() { Id = new("quotient"), Quantity = new Quantity.Computed(Over(Name("level"), Name("flow"))) },
            ],
            Targets = [.. Enumerable.Range(0, 12).Select(Target)],
        };
        Plan = CompiledPlan.Compile(plan, Tree());
        Data = Rows();
    }

    public CompiledPlan Plan { get; }

    public ObservationTable Data { get; }

    private static Formula.Variable Name(string name) => new(name);

    private static Formula.Binary Times(decimal factor, Formula formula) =>
        new(FormulaOperator.Multiply, new Formula.Constant(factor), formula);

    private static Formula.Call Clip(decimal low, Formula formula, decimal high) =>
        new(FormulaFunction.Clip, [formula, new Formula.Constant(low), new Formula.Constant(high)]);

    private static Formula.Binary Over(Formula left, Formula right) => new(FormulaOperator.Divide, left, right);

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private OrgUnitTree Tree() => OrgUnitTree.Build(
        new[] { new OrgUnit { Id = new("root") } }
            .Concat(Enumerable.Range(0, 4).Select(parent => new OrgUnit
            {
                Id = new($"p{parent}"),
                Parent = new("root"),
            }))
            .Concat(Enumerable.Range(0, random.Next(1, 90)).Select(unit => new OrgUnit
            {
                Id = new($"u{unit:00}"),
                Parent = new OrgUnitId($"p{random.Next(4)}"),
                Level = new("clinic"),
            })));

    private ObservationTable Rows()
    {
        ObservationTableBuilder builder = new(Plan.Units);
        foreach (OrgUnit unit in Plan.Units.All.Where(unit => unit.Level is not null))
        {
            for (int year = FirstYear; year < FirstYear + YearCount; year++)
            {
                Add(builder, builder.Unit(unit.Id), builder.Period(ReportingPeriod.Year(year)));
            }
        }

        return builder.Build();
    }

    private void Add(ObservationTableBuilder builder, int unit, int period)
    {
        foreach (string id in new[] { "level", "flow", "rate" })
        {
            int indicator = builder.Indicator(new(id));
            switch (random.Next(12))
            {
                case 0:
                    break;
                case 1:
                    builder.AddAbsent(indicator, unit, period, Pick(AbsenceReason.Missing, AbsenceReason.Suppressed));
                    break;
                default:
                    if (id == "rate")
                    {
                        builder.AddFraction(indicator, unit, period, random.Next(0, 12), random.Next(0, 13));
                    }
                    else
                    {
                        builder.Add(indicator, unit, period, random.Next(0, 200) / (id == "level" ? 10.0 : 1.0));
                    }

                    break;
            }
        }
    }

    private Target Target(int number)
    {
        string indicator = Pick("level", "flow", "rate", "clipped", "quotient");
        Measure value = new Measure.Value(new(indicator));
        bool isChange = random.Next(3) == 0;
        return new()
        {
            Id = new($"t{number}"),
            Scope = new UnitSelection.Matching([new("clinic")], []),
            Goal = new Goal.Reach(
                isChange ? new Measure.Change(value, ChangeForm.Absolute, new ChangeReference.Previous()) : value,
                BoundOf(),
                []),
            Timing = random.Next(4) == 0
                ? new Timing.Every(PeriodKind.Year)
                : new Timing.Maintain(new LocalDate(FirstYear + random.Next(YearCount), 12, 31), PeriodKind.Year),
            Baseline = random.Next(2) == 0 ? new Baseline.Given(Number(), null) : null,
            Path = Pick<ExpectedPath?>(
                null, null, new ExpectedPath.Linear(), new ExpectedPath.Constant(), new ExpectedPath.None()),
            Course = Pick<CourseThresholds?>(null, new CourseThresholds(1, 0.5m), new CourseThresholds(0.95m, 0.6m)),
            Points = Pick<decimal?>(null, 1, 2.5m),
            Scoring = Pick<Scoring>(
                new Scoring.AllOrNothing(),
                new Scoring.Proportional(1.2m),
                new Scoring.Linear(2, 14),
                new Scoring.Linear(14, 2),
                new Scoring.Deduct(0.25m)),
        };
    }

    private Bound BoundOf()
    {
        (decimal one, decimal other) = (Number(), Number());
        return random.Next(7) switch
        {
            0 => new Bound.AtLeast(new Limit.Number(one)),
            1 => new Bound.AtMost(new Limit.Number(one)),
            2 => new Bound.Above(new Limit.Number(one)),
            3 => new Bound.Below(new Limit.Number(one)),
            4 => new Bound.EqualTo(new Limit.Number(one)),
            5 => new Bound.About(one, 1.5m),
            _ => new Bound.Between(new Limit.Number(Math.Min(one, other)), new Limit.Number(Math.Max(one, other))),
        };
    }

    private decimal Number() => random.Next(6) == 0 ? 0 : random.Next(-40, 200) / 10m;
}

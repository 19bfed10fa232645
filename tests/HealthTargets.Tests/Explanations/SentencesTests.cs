using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Explanations;

public class SentencesTests
{
    private static readonly OrgUnitId County = new("county");

    [Fact]
    public void A_ratio_over_twelve_months_says_value_bound_margin_and_evidence()
    {
        // 11 months of 200 of 208 and one of 211 of 213: 2,411 of 2,501, 96.4014 %.
        PlanEvaluation evaluation = Evaluate(
            new Goal.Reach(new Measure.Value(new("coverage")), AtLeast(96), []),
            new Timing.AtEnd(),
            new LocalDate(2021, 12, 31),
            Enumerable.Range(1, 12).Select(month => Row(month, month < 12 ? 200 : 211, month < 12 ? 208 : 213)));

        Verdict verdict = Assert.Single(evaluation.Verdicts);
        Assert.Equal(
            "Immunisation coverage 96.4 % in 2021 is at or above 96 %: met, 0.4 points to spare "
            + "(2,411 of 2,501 children; 12 of 12 months reported)",
            Sentences.Of(evaluation, verdict, Language.English));
        Assert.Equal(
            "2021年疫苗接种率96.4%，不低于96%：已实现，富余0.4个百分点（儿童2,501中2,411；12个月中12个月已报告）",
            Sentences.Of(evaluation, verdict, Language.Chinese));
    }

    [Fact]
    public void A_month_without_a_report_is_named()
    {
        PlanEvaluation evaluation = Evaluate(
            new Goal.Reach(new Measure.Value(new("coverage")), AtLeast(96), []),
            new Timing.Every(PeriodKind.Month),
            new LocalDate(2021, 12, 31),
            Enumerable.Range(1, 12).Where(month => month != 5).Select(month => Row(month, 200, 208)));

        Verdict verdict = Assert.Single(evaluation.Verdicts);
        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Equal(
            "Immunisation coverage in 2021: no data, nothing was reported (coverage, county, 2021-05), "
            + "asked for is at least 96 %",
            Sentences.Of(evaluation, verdict, Language.English));
    }

    private static Bound AtLeast(decimal limit) => new Bound.AtLeast(new Limit.Number(limit));

    private static Observation Row(int month, decimal numerator, decimal denominator) => new()
    {
        Indicator = new("coverage"),
        Unit = County,
        Period = ReportingPeriod.Month(2021, month),
        Value = new ObservedValue.Fraction(numerator, denominator, null),
    };

    private static PlanEvaluation Evaluate(Goal goal, Timing timing, LocalDate asOf, IEnumerable<Observation> rows)
    {
        Plan plan = new()
        {
            Id = new("county-2021"),
            Period = ReportingPeriod.Year(2021),
            Unit = County,
            Indicators =
            [
                new Indicator
                {
                    Id = new("coverage"),
                    Name = new("Immunisation coverage", "疫苗接种率"),
                    Quantity = new Quantity.Ratio(null, new("children"), 100m),
                    Unit = "%",
                    Decimals = 1,
                    Better = Direction.Higher,
                },
                new Indicator { Id = new("children"), Name = new("children", "儿童"), Quantity = new Quantity.Count() },
            ],
            Targets = [new Target { Id = new("t"), Goal = goal, Timing = timing }],
        };
        return CompiledPlan.Compile(plan).Evaluate(ObservationTable.Build(rows), asOf);
    }
}

using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.RandomPlanTests;

namespace HealthTargets.Tests.Scorecards;

public sealed class CompositePropertyTests
{
    [Fact]
    public void Contributions_add_up_to_the_value() => Hold(300, made =>
    {
        foreach (CompositeResult result in CompositeRules.Evaluate(Evaluate(made)))
        {
            Assert.Equal(result.Value.NumberOrNull, result.Value.IsPresent
                ? Total(result.Parts.Select(part => part.Contribution!.Value))
                : null);
            Assert.True(result.Value.IsPresent || result.Value.Absence!.Place.Length > 0);
            Assert.True(result.Coverage.Reported <= result.Coverage.Expected);
        }
    });

    [Fact]
    public void The_order_of_targets_units_parts_and_rows_changes_no_composite() => Hold(150, made =>
    {
        PlanGeneratorCase turned = made with
        {
            Plan = made.Plan with
            {
                Targets = made.Plan.Targets.Reverse().ToValueList(),
                Composites = made.Plan.Composites.Reverse()
                    .Select(one => one with { Parts = one.Parts.Reverse().ToValueList() }).ToValueList(),
            },
            Units = [.. made.Units.Reverse()],
            Rows = [.. made.Rows.Reverse()],
        };

        Assert.Equal(Sums(made), Sums(turned));
    });

    [Fact]
    public void Means_and_middles_stay_between_the_least_and_the_most_of_what_counts() => Hold(300, made =>
    {
        foreach (CompositeResult result in CompositeRules.Evaluate(Evaluate(made))
            .Where(one => one.Value.IsPresent && one.Composite.Combine.Form != CombinationForm.Sum))
        {
            Rational[] numbers = [.. result.Parts.Where(part => part.Counts && part.Value.IsPresent)
                .Select(part => part.Value.Number)];
            bool asksForTruths = result.Composite.Combine.AsksForTruths;
            Assert.True(result.Value.Number >= (asksForTruths ? Rational.Zero : numbers.Min()));
            Assert.True(result.Value.Number <= (asksForTruths ? (Rational)100 : numbers.Max()));
        }
    });

    private static IEnumerable<string> Sums(PlanGeneratorCase made) => CompositeRules.Evaluate(Evaluate(made))
        .Select(result => $"{result.Composite.Id} {result.Unit} {result.Value.NumberOrNull} {result.Grade} "
            + $"{result.Coverage} {result.TargetCoverage} "
            + string.Join(' ', result.Parts.Where(part => part.Chosen).Select(part => $"{part.Part}/{part.Unit}").Order()))
        .Order();

    private static Rational Total(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}

using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;

namespace HealthTargets.Tests.Evaluation;

public sealed class BetterValueTests
{
    // From good to bad. An incomplete count can come to decide when it grows, and stop deciding when it falls.
    private static readonly List<Status> Order =
        [Status.Met, Status.OnTrack, Status.AtRisk, Status.OffTrack, Status.NoData, Status.Missed];

    [Fact]
    public void A_higher_value_never_worsens_a_verdict_that_asks_for_at_least() =>
        Better(1, bound =>
            bound is Bound.AtLeast { Limit: not Limit.Derived } or Bound.Above { Limit: not Limit.Derived });

    [Fact]
    public void A_lower_value_never_worsens_a_verdict_that_asks_for_at_most() =>
        Better(-1, bound =>
            bound is Bound.AtMost { Limit: not Limit.Derived } or Bound.Below { Limit: not Limit.Derived });

    // Where last year's rows are part of the plan, better numbers change what is expected: such paths are left out. So
    // are derived limits and shares of a distributed bound, which rows move too.
    // A small step stays on its side of the bound, a large one crosses it.
    private static void Better(int sign, Func<Bound, bool> fits)
    {
        foreach (decimal size in new[] { 1m, 40m, 100_000m })
        {
            Better(sign * size, fits);
        }
    }

    private static void Better(decimal step, Func<Bound, bool> fits) => RandomPlanTests.Hold(200, made =>
    {
        Target[] plain = [.. made.Plan.Targets.Where(target => target.Goal is Goal.Reach
        {
            Measure: Measure.Value or Measure.Cumulative,
            Overrides.Count: 0,
        } reach && fits(reach.Bound) && Reads(made, reach.Measure) && target.Path is not ExpectedPath.LikeLastYear
            && target.Distribute is null)];
        PlanGeneratorCase before = made with { Plan = made.Plan with { Targets = [.. plain] } };
        PlanGeneratorCase after = before with { Rows = [.. made.Rows.Select(row => Moved(made, row, step))] };

        Assert.All(
            RandomPlanTests.Evaluate(before).Verdicts.Zip(RandomPlanTests.Evaluate(after).Verdicts),
            pair => Assert.True(
                Order.IndexOf(pair.Second.Status) <= Order.IndexOf(pair.First.Status),
                $"{pair.First.Target.Id} of {pair.First.Unit} was {pair.First.Status} and became {pair.Second.Status}"));
    });

    // Ratios and formulas do not grow with each of their parts, and stages are names.
    private static bool Reads(PlanGeneratorCase made, Measure measure)
    {
        IndicatorId? id = (measure as Measure.Value)?.Indicator ?? (measure as Measure.Cumulative)?.Indicator;
        return made.Plan.Indicators.First(indicator => indicator.Id == id).Quantity
            is Quantity.Count or Quantity.Stock or Quantity.Index or Quantity.Mean;
    }

    // What was before the plan is where it starts from, and stays.
    private static Observation Moved(PlanGeneratorCase made, Observation row, decimal step) =>
        row.Period.Start < made.Plan.Period.Start ? row : row with
        {
            Value = row.Value switch
            {
                ObservedValue.Number number => new ObservedValue.Number(number.Value + step),
                ObservedValue.Weighted weighted => weighted with { Value = weighted.Value + step },
                _ => row.Value,
            },
        };
}

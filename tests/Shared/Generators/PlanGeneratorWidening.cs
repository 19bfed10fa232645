using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>
/// Makes plans wider and deeper than authors write them: targets for many units, and measures of measures.
/// </summary>
internal static class PlanGeneratorWidening
{
    private static readonly UnitSelection Everybody =
        new UnitSelection.Matching([new("county"), new("township"), new("village")], []);

    public static Plan Widened(PlanGeneratorDraw draw, Plan plan) => plan with
    {
        Targets = plan.Targets.Select(target => Widened(draw, plan, target)).ToValueList(),
    };

    private static Target Widened(PlanGeneratorDraw draw, Plan plan, Target target) => target with
    {
        Scope = target.Distribute is not null || draw.Chance(15) ? target.Scope
            : draw.Chance(75) ? Everybody
            : PlanGeneratorUnits.Selection(draw),
        Course = draw.Chance(85) ? target.Course : draw.Pick(new CourseThresholds(1.25m, 0.5m), new(0.75m, 0.25m)),
        Goal = draw.Chance(65) || target.Distribute is not null ? target.Goal : Deepened(draw, plan, target.Goal),
    };

    private static Goal Deepened(PlanGeneratorDraw draw, Plan plan, Goal goal) => goal switch
    {
        Goal.Watch watch => new Goal.Watch(Of(draw, plan, watch.Measure)),
        Goal.Reach reach when !HasStages(reach.Bound) && !reach.Overrides.Any(other => HasStages(other.Bound)) =>
            reach with { Measure = Of(draw, plan, reach.Measure) },
        _ => goal,
    };

    private static bool HasStages(Bound bound) => bound switch
    {
        Bound.AtLeast least => least.Limit is Limit.Stage,
        Bound.Above above => above.Limit is Limit.Stage,
        Bound.AtMost most => most.Limit is Limit.Stage,
        Bound.Below below => below.Limit is Limit.Stage,
        Bound.EqualTo equal => equal.Limit is Limit.Stage,
        Bound.Between between => between.Low is Limit.Stage || between.High is Limit.Stage,
        _ => false,
    };

    /// <summary>Draws a measure of a measure.</summary>
    public static Measure Of(PlanGeneratorDraw draw, Plan plan, Measure measure) => draw.Make<Measure>(
        () => new Measure.Change(measure, draw.Pick(Enum.GetValues<ChangeForm>()), Reference(draw, plan)),
        () => new Measure.Rank(
            measure,
            PlanGeneratorUnits.Selection(draw),
            draw.Pick(Direction.Higher, Direction.Lower),
            draw.Pick(Enum.GetValues<RankTies>()),
            draw.Between(1, 4)),
        () => new Measure.Percentile(
            measure, draw.Number(0, 99), PlanGeneratorUnits.Selection(draw), draw.Between(1, 3)),
        () => new Measure.PercentileRank(measure, PlanGeneratorUnits.Selection(draw), draw.Between(2, 3)),
        () => new Measure.Progress(measure, draw.Number(0, 30)),
        () => new Measure.Slope(measure, draw.Pick(PeriodKind.Month, PeriodKind.Quarter), 3, Missing(draw)),
        () => new Measure.ShareOfUnits(PlanGeneratorUnits.Selection(draw), Condition(draw, measure), Missing(draw)),
        () => new Measure.CountOfUnits(PlanGeneratorUnits.Selection(draw), Condition(draw, measure), Missing(draw)),
        () => new Measure.Disparity(
            measure,
            draw.Pick(Enum.GetValues<DisparityForm>()),
            new DisparityGroups.Units(PlanGeneratorUnits.Selection(draw)),
            draw.Pick(Enum.GetValues<DisparityReference>()),
            draw.Pick(Direction.Higher, Direction.Lower),
            Missing(draw)));

    private static Criterion.Within Condition(PlanGeneratorDraw draw, Measure measure) =>
        new(measure, new Bound.AtLeast(new Limit.Number(draw.Number(0, 20))));

    private static ChangeReference Reference(PlanGeneratorDraw draw, Plan plan) => draw.Make<ChangeReference>(
        () => new ChangeReference.Previous(),
        () => new ChangeReference.LastYear(),
        () => new ChangeReference.Baseline(),
        () => new ChangeReference.Fixed(PlanGeneratorPeriods.Before(draw, plan.Period)));

    private static MissingPolicy Missing(PlanGeneratorDraw draw) => draw.Below(3) switch
    {
        0 => new MissingPolicy.Skip(),
        1 => new MissingPolicy.Zero(),
        _ => new MissingPolicy.Require(),
    };
}

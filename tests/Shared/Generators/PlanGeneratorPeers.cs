using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random measures of peers, groups and years.</summary>
internal sealed class PlanGeneratorPeers(PlanGeneratorDraw draw, ReportingPeriod period)
{
    public Measure MeasureOf(Measure of) => draw.Make<Measure>(
        () => new Measure.Slope(
            of,
            draw.Chance(50) ? PeriodKind.Month : PlanGeneratorPeriods.Dividing(draw, period),
            draw.Between(3, 6),
            Missing()),
        () => Disparity(of),
        () => new Measure.Percentile(
            of, draw.Pick(0m, 25m, 50m, 66.6m, 100m), PlanGeneratorUnits.Selection(draw), draw.Between(1, 3)),
        () => new Measure.PercentileRank(of, PlanGeneratorUnits.Selection(draw), draw.Between(2, 3)));

    private Measure.Disparity Disparity(Measure of)
    {
        DisparityGroups groups = draw.Chance(20)
            ? new DisparityGroups.Categories([new CategoryId("poor"), new CategoryId("old")])
            : new DisparityGroups.Units(PlanGeneratorUnits.Selection(draw));
        DisparityReference reference = draw.Pick(Enum.GetValues<DisparityReference>());
        bool ordered = groups is DisparityGroups.Categories
            or DisparityGroups.Units { Selection: UnitSelection.Named };
        if (reference == DisparityReference.Ends && !ordered)
        {
            reference = DisparityReference.Extremes;
        }

        Direction best = reference is DisparityReference.Best or DisparityReference.Worst
            ? draw.Pick(Direction.Higher, Direction.Lower)
            : Direction.Neither;
        return new(of, draw.Pick(Enum.GetValues<DisparityForm>()), groups, reference, best, Missing());
    }

    private MissingPolicy Missing() => draw.Chance(50) ? new MissingPolicy.Skip() : new MissingPolicy.Require();
}

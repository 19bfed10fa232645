using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random chapters and grades of plans.</summary>
internal static class PlanGeneratorSections
{
    public static IReadOnlyList<PlanSection> Of(PlanGeneratorDraw draw, ReportingPeriod period) =>
        draw.Chance(50)
            ? []
            :
            [
                new PlanSection { Id = new SectionId("one"), Title = PlanGeneratorTexts.Title(draw) },
                new PlanSection
                {
                    Id = new SectionId("two"),
                    Period = draw.Chance(30) ? PlanGeneratorPeriods.Some(draw, period)[0] : null,
                    Sections = [new PlanSection { Id = new SectionId("two-a") }],
                },
            ];

    public static IReadOnlyList<SectionId> Ids(IEnumerable<PlanSection> sections) =>
        [.. sections.SelectMany(section => Ids(section.Sections).Prepend(section.Id))];

    public static PlanScoring Scoring(PlanGeneratorDraw draw, IReadOnlyList<CompositeId> composites) => new()
    {
        League = draw.Chance(50) ? null : new LeagueRule
        {
            By = composites.Count > 0 && draw.Chance(70) ? draw.Pick(composites) : null,
            Level = draw.Chance(50) ? new OrgUnitLevel("township") : null,
            Ties = draw.Pick(Enum.GetValues<RankTies>()),
            LowestIsBest = draw.Chance(30),
            CoverageMin = draw.Pick(0m, 0.5m, 1m),
        },
        Missing = draw.Pick(Enum.GetValues<MissingScore>()),
        Grades = draw.Chance(50) ? [] : [new GradeBand("excellent", 90m), new GradeBand("good", draw.Pick(60m, 75.5m))],
        LowestGrade = draw.Chance(50) ? "poor" : null,
    };
}

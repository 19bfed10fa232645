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

    public static PlanScoring Scoring(PlanGeneratorDraw draw) => new()
    {
        Missing = draw.Pick(Enum.GetValues<MissingScore>()),
        Grades = draw.Chance(50) ? [] : [new GradeBand("excellent", 90m), new GradeBand("good", draw.Pick(60m, 75.5m))],
        LowestGrade = draw.Chance(50) ? "poor" : null,
    };
}

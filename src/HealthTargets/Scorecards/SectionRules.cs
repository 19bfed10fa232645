using HealthTargets.Plans;
using HealthTargets.Targets;

namespace HealthTargets.Scorecards;

/// <summary>Which section stands in which.</summary>
internal static class SectionRules
{
    /// <summary>Gets some sections, each before those in it.</summary>
    public static IEnumerable<PlanSection> All(IEnumerable<PlanSection> sections) =>
        sections.SelectMany(section => All(section.Sections).Prepend(section));

    /// <summary>Tells whether a section is another one, or stands in it.</summary>
    public static bool Holds(PlanSection section, SectionId id) =>
        section.Id == id || section.Sections.Any(inner => Holds(inner, id));

    /// <summary>Tells whether a section of a plan is another one, or stands in it.</summary>
    public static bool Holds(Plan plan, SectionId outer, SectionId id) =>
        All(plan.Sections).Any(section => section.Id == outer && Holds(section, id));
}

using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>Reads sections and the sections in them: <c>{ "id": "prevention", "title": "Prevention" }</c>.</summary>
internal sealed class SectionBinder
{
    private readonly ValueReader values;
    private readonly DeclaredNames declared = new(new("The section", "章节"));
    private readonly Dictionary<string, ReportingPeriod?> periods = new(StringComparer.Ordinal);

    internal SectionBinder(ValueReader values) => this.values = values;

    /// <summary>Gets the period of each section: its own, or that of the section or plan around it.</summary>
    internal Dictionary<string, ReportingPeriod?> Periods => periods;

    /// <summary>Reads a list of sections; those that can't be read are reported and left out.</summary>
    /// <param name="node">The list.</param>
    /// <param name="around">The period of the section or plan around them; null where it could not be read.</param>
    internal ValueList<PlanSection> Bind(SyntaxNode node, ReportingPeriod? around) =>
        values.Items(node, "sections", mayBeEmpty: true)
            .Select(item => BindSection(item, around)).OfType<PlanSection>().ToValueList();

    private PlanSection? BindSection(SyntaxNode node, ReportingPeriod? around)
    {
        if (ObjectReader.Open(node, "sections", Shapes.Section, values) is not { } reader)
        {
            return null;
        }

        SyntaxString? id = reader.RequireName("id");
        ReportingPeriod? period = reader.Period("period");
        ReportingPeriod? inside = reader.Find("period") is null ? around : period;
        if (id is not null && declared.Declare(Declaration.Of(id), values))
        {
            periods.Add(id.Value, inside);
        }

        return new PlanSection
        {
            Id = new SectionId(id?.Value ?? ""),
            Title = reader.Localized("title"),
            Period = period,
            Sections = reader.Find("sections") is { } sections ? Bind(sections, inside) : [],
        };
    }
}

using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>A plan without errors, with the places of its parts, as the lints look at it.</summary>
internal sealed class LintPlan
{
    private readonly DiagnosticBag bag;
    private readonly Dictionary<IndicatorId, Indicator> indicators;
    private readonly Dictionary<SectionId, ReportingPeriod> sections = [];

    internal LintPlan(Plan plan, PlanSources sources, OrgUnitTree? units, DiagnosticBag bag)
    {
        Plan = plan;
        Sources = sources;
        Units = units;
        UnitNames = units is null ? null : new UnitNames(units);
        this.bag = bag;
        indicators = Plan.Indicators.ToDictionary(indicator => indicator.Id);
        AddSections(Plan.Sections, Plan.Period);
        IReadOnlyList<SyntaxNode> nodes = (Root.Find("targets") as SyntaxArray)?.Elements ?? [];
        Targets = [.. Plan.Targets.Zip(nodes.OfType<SyntaxObject>())];
    }

    /// <summary>Gets the plan.</summary>
    internal Plan Plan { get; }

    /// <summary>Gets the trees of its file and of those that it imports.</summary>
    internal PlanSources Sources { get; }

    /// <summary>Gets the tree of its file.</summary>
    internal SyntaxObject Root => Sources.Root;

    /// <summary>Gets the units, or null where nobody gave them.</summary>
    internal OrgUnitTree? Units { get; }

    /// <summary>Gets the names of the units; null where nobody gave them.</summary>
    internal UnitNames? UnitNames { get; }

    /// <summary>Gets the targets with their places.</summary>
    internal IReadOnlyList<(Target Target, SyntaxObject Node)> Targets { get; }

    /// <summary>Adds a warning.</summary>
    internal void Report(Diagnostic diagnostic) => bag.Add(diagnostic);

    /// <summary>Returns an indicator; null for a part of a ratio or formula that is not declared.</summary>
    internal Indicator? Find(IndicatorId id) => indicators.GetValueOrDefault(id);

    /// <summary>Returns the period of the section or plan around a target.</summary>
    internal ReportingPeriod PeriodAround(Target target) =>
        target.Section is { } section && sections.TryGetValue(section, out ReportingPeriod period)
            ? period
            : Plan.Period;

    private void AddSections(IEnumerable<PlanSection> list, ReportingPeriod around)
    {
        foreach (PlanSection section in list)
        {
            ReportingPeriod period = section.Period ?? around;
            sections.TryAdd(section.Id, period);
            AddSections(section.Sections, period);
        }
    }
}

using HealthTargets.Indicators;
using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Plans;

/// <summary>
/// A health plan: what it is for, whom it binds, and its targets over its indicators. Immutable; equal by content.
/// Read from a file by <c>HealthTargets.Rules.RuleCompiler</c>.
/// </summary>
public sealed record Plan
{
    /// <summary>Gets the identifier.</summary>
    public required PlanId Id { get; init; }

    /// <summary>Gets the period of the plan.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Gets the unit whose plan it is.</summary>
    public required OrgUnitId Unit { get; init; }

    /// <summary>Gets the title, or <see langword="null"/> where the identifier has to do.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets the plan of which this one is a part, or <see langword="null"/>.</summary>
    public PlanId? PartOf { get; init; }

    /// <summary>Gets the indicators, each identifier once, in the order of the file.</summary>
    public ValueList<Indicator> Indicators { get; init; } = [];

    /// <summary>Gets the sections.</summary>
    public ValueList<PlanSection> Sections { get; init; } = [];

    /// <summary>Gets the methods that its targets name, each once; published ones included.</summary>
    public ValueList<Method> Methods { get; init; } = [];

    /// <summary>Gets the targets, each identifier once, in the order of the file.</summary>
    public ValueList<Target> Targets { get; init; } = [];

    /// <summary>Gets the numbers that are made of several targets, each identifier once.</summary>
    public ValueList<Composite> Composites { get; init; } = [];

    /// <summary>Gets the shares of the expected progress that make a target on track or at risk.</summary>
    public CourseThresholds Course { get; init; } = CourseThresholds.Default;

    /// <summary>Gets how points become a score and a grade.</summary>
    public PlanScoring Scoring { get; init; } = new();

    /// <summary>Gets the plans that are parts of this one and were read with it.</summary>
    public ValueList<Plan> Parts { get; init; } = [];

    /// <summary>Gets all sections however deep, each before those in it.</summary>
    /// <returns>The sections.</returns>
    public IEnumerable<PlanSection> AllSections() => Sections.SelectMany(section => section.SelfAndBelow());

    /// <summary>Gets the targets of a section and of those in it, in the order of the plan.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The targets; none if there is no such section.</returns>
    public IEnumerable<Target> TargetsIn(SectionId section)
    {
        PlanSection[] named = [.. AllSections().Where(one => one.Id == section)];
        return Targets.Where(target => target.Section is { } own && Array.Exists(named, one => one.Holds(own)));
    }
}

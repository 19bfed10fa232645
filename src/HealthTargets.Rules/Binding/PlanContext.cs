using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>What targets need to know of the plan around them.</summary>
/// <param name="Values">The reader of single values, which collects what is wrong.</param>
/// <param name="Indicators">The indicators.</param>
/// <param name="Methods">The methods of assessment.</param>
/// <param name="Scorings">The scorings that have a name.</param>
/// <param name="Period">The period of the plan; null where it could not be read.</param>
/// <param name="SectionPeriods">The period of each section, null where it could not be read.</param>
/// <param name="Parts">The identifiers of the plans read with this one.</param>
internal sealed record PlanContext(
    ValueReader Values,
    IndicatorNames Indicators,
    MethodNames Methods,
    ScoringNames Scorings,
    ReportingPeriod? Period,
    Dictionary<string, ReportingPeriod?> SectionPeriods,
    IReadOnlyCollection<string> Parts)
{
    /// <summary>Gets the names of the sections.</summary>
    internal IReadOnlyCollection<string> SectionNames => SectionPeriods.Keys;

    /// <summary>Starts to read an object.</summary>
    internal ObjectReader? Open(SyntaxNode node, string property, ObjectShape shape) =>
        ObjectReader.Open(node, property, shape, Values);
}

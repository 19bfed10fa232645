using HealthTargets.Methods;
using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reports composites that ask their parts for a number that no method of a part works out:
/// <c>"of": "rescaled"</c> over targets without a method. Looks at the whole plan, since a part may be a section.
/// </summary>
internal sealed class PartFactCheck(Plan plan, PlanSources sources, ValueReader values)
{
    private readonly ILookup<string, Target> targets = plan.Targets.ToLookup(
        target => target.Id.Value, StringComparer.Ordinal);

    /// <summary>Checks every composite.</summary>
    internal void Check()
    {
        foreach (Composite composite in plan.Composites.Where(one => one.Of == PartNumber.Fact))
        {
            Check(composite);
        }
    }

    private void Check(Composite composite)
    {
        Target?[] parts = [.. composite.Parts.SelectMany(TargetsOf)];

        // What could not be read has its own message, and might have given the number.
        if (parts.Any(part => part is null || IsMethodUnread(part)) || IsEmpty(composite, parts))
        {
            return;
        }

        Method[] methods = [.. parts.Select(part => MethodOf(part!)).OfType<Method>().Distinct()];
        string[] known = [.. methods.SelectMany(NumbersOf).Distinct(StringComparer.Ordinal)];
        bool isGiven = known.Contains(composite.Fact)
            || (methods.Length > 0 && MethodInputs.Find(composite.Fact!) is not null);
        if (!isGiven && PlaceOf(composite) is { } place)
        {
            values.Report(CompositeErrors.UnknownNumber(
                place, composite.Id.Value, composite.Fact!, [.. PlanWords.PartNumbers.Words, .. known]));
        }
    }

    // A section may be filled later; of composites and plans it is known that no method stands behind them.
    private static bool IsEmpty(Composite composite, Target?[] parts) =>
        parts.Length == 0 && composite.Parts.Any(part => part is CompositePart.OfSection);

    private IEnumerable<Target?> TargetsOf(CompositePart part) => part switch
    {
        CompositePart.OfTarget one => targets[one.Target.Value].Take(1).DefaultIfEmpty(),
        CompositePart.OfSection all => plan.TargetsIn(all.Section),
        _ => [],
    };

    private bool IsMethodUnread(Target target) => target.Method is null
        ? sources.Target(target.Id.Value)?.Find("method") is not null
        : MethodOf(target) is null;

    private Method? MethodOf(Target target) =>
        plan.Methods.FirstOrDefault(method => method.Id == target.Method?.Method);

    private static IEnumerable<string> NumbersOf(Method method) => method.Facts.SelectMany(fact => fact switch
    {
        MethodFact.Measured measured => measured.Statistic.Outputs.Select(output => measured.Name + "." + output),
        _ => [fact.Name],
    }).Concat(method.Parameters.Select(parameter => parameter.Name));

    // A published rule says itself what it asks for; the plan says only that it follows it.
    private SyntaxString? PlaceOf(Composite composite) => sources.Composite(composite.Id.Value)
        ?.Find(composite.Rule is null ? "of" : "use") as SyntaxString;
}

using HealthTargets.Indicators;
using HealthTargets.Methods;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>Makes the changes of a new version one by one in the old one.</summary>
internal sealed class ChangePatches(PlanVersion before, PlanVersion after)
{
    // What is new does no harm, and a changed target may name it.
    private readonly Plan old = before.Plan with
    {
        Indicators = Union(before.Plan.Indicators, after.Plan.Indicators, one => one.Id.Value),
        Methods = Union(before.Plan.Methods, after.Plan.Methods, one => one.Id.Value),
    };

    /// <summary>Gets the patches of a change; none for one that changes no verdict.</summary>
    internal IEnumerable<ChangePatch> Of(DefinitionChange change)
    {
        switch (change.Of)
        {
            case DefinitionKind.Plan:
                return change.Properties.Select(property => OfPlan(change, property)).OfType<ChangePatch>();
            case DefinitionKind.Target when change.Kind == ChangeKind.Changed:
                return OfTarget(change);
            case DefinitionKind.Target or DefinitionKind.Composite:
                return [];
            default:
                return [new(change, null, null, Whole(change))];
        }
    }

    private ChangePatch? OfPlan(DefinitionChange change, PropertyChange property)
    {
        Plan? plan = property.Name switch
        {
            "period" => old with { Period = after.Plan.Period },
            "course" => old with { Course = after.Plan.Course },
            _ => null,
        };
        return plan is null ? null : new(change, property, null, plan);
    }

    private Plan Whole(DefinitionChange change) => change.Of switch
    {
        DefinitionKind.Section => old with { Sections = after.Plan.Sections },
        DefinitionKind.Part => old with
        {
            Parts = With(old.Parts, after.Plan.Parts, part => part.Id.Value, change),
        },
        DefinitionKind.Indicator => old with
        {
            Indicators = With(old.Indicators, after.Plan.Indicators, one => one.Id.Value, change),
        },
        _ => old with
        {
            Methods = With(old.Methods, after.Plan.Methods, one => one.Id.Value, change),
        },
    };

    private static ValueList<T> Union<T>(ValueList<T> old, ValueList<T> now, Func<T, string> id) =>
        old.Concat(now).DistinctBy(id, StringComparer.Ordinal).ToValueList();

    // What others still name stays, even if the new version has it no more.
    private static ValueList<T> With<T>(
        ValueList<T> old, ValueList<T> now, Func<T, string> id, DefinitionChange change) =>
        old.Where(one => id(one) != change.Id)
            .Concat(now.Where(one => id(one) == change.Id))
            .Concat(change.Kind == ChangeKind.Removed ? old.Where(one => id(one) == change.Id) : [])
            .ToValueList();

    private IEnumerable<ChangePatch> OfTarget(DefinitionChange change)
    {
        var id = new TargetId(change.OldId);
        PropertyChange[] meanings = [.. change.Properties.Where(property => !property.IsWording)];
        if (meanings.Length == 1)
        {
            Target whole = after.Plan.Targets.First(target => target.Id.Value == change.Id);
            return [new(change, meanings[0], id, With(whole))];
        }

        return meanings
            .Select(property => Hybrid(change, property) is { } target
                ? new ChangePatch(change, property, id, With(target))
                : null)
            .OfType<ChangePatch>();
    }

    // The old target with one property of the new one; null where the two don't go together.
    private Target? Hybrid(DefinitionChange change, PropertyChange property)
    {
        SyntaxObject old = Tree(before, change.OldId);
        SyntaxObject now = Tree(after, change.Id);
        IEnumerable<SyntaxMember> kept = old.Members.Where(member => member.Name != property.Name);
        IEnumerable<SyntaxMember> taken = now.Members.Where(member => member.Name == property.Name);

        // A bound of another form takes the place of the old one.
        bool isBound = Shapes.Bounds.Contains(property.Name) || Shapes.Combinators.Contains(property.Name);
        if (isBound && property.After is not null)
        {
            kept = kept.Where(member =>
                !Shapes.Bounds.Contains(member.Name) && !Shapes.Combinators.Contains(member.Name));
        }

        var bag = new DiagnosticBag();
        PlanContext context = after.Sources.Context with { Values = new ValueReader(bag) };
        Target? target = new TargetBinder(context).BindTarget(old.With([.. kept, .. taken]));
        return bag.HasErrors ? null : target;
    }

    private static SyntaxObject Tree(PlanVersion version, string id) =>
        version.Definitions(DefinitionKind.Target).First(one => one.Key == id).Value;

    private Plan With(Target changed) => old with
    {
        Targets = old.Targets.Select(target => target.Id == changed.Id ? changed : target).ToValueList(),
    };
}

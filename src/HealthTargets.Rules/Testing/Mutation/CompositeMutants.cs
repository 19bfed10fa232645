using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Makes the mutants of the composites of a plan.</summary>
internal sealed class CompositeMutants(Plan plan, PlanSources sources)
{
    /// <summary>Gets the mutants in the order of the plan.</summary>
    internal IEnumerable<PlanEdit> All() =>
        sources.Root.Find("composites") is SyntaxArray list
            ? plan.Composites.SelectMany(composite => Of(composite, list))
            : [];

    private IEnumerable<PlanEdit> Of(Composite composite, SyntaxArray list)
    {
        if (sources.Composite(composite.Id.Value) is not { } tree)
        {
            yield break;
        }

        var edits = new EditList(tree);
        CompositeEdits.Add(edits, composite);
        foreach (TargetEdit edit in edits.Edits)
        {
            SyntaxArray changed = list.With(
                [.. list.Elements.Select(one => ReferenceEquals(one, tree) ? edit.Tree : one)]);
            if (Read(changed) is { } composites && composites != plan.Composites)
            {
                yield return new(
                    edit.Kind, null, edit.Source, edit.Span, edit.Before, edit.After,
                    plan with { Composites = composites })
                {
                    Composite = composite.Id,
                };
            }
        }
    }

    // What the reader refuses is no mutant. All are read, since they may be made of each other.
    private ValueList<Composite>? Read(SyntaxArray list)
    {
        var bag = new DiagnosticBag();
        var values = new ValueReader(bag);
        ValueList<Composite> composites = new CompositeBinder(
            sources.Context with { Values = values }, sources.TargetDeclarations(), bag).Bind(list);
        new PartFactCheck(plan with { Composites = composites }, sources, values).Check();
        return bag.HasErrors ? null : composites;
    }
}

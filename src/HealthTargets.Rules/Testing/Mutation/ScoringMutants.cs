using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>
/// Makes the mutants of the scorings that targets name: <c>"scorings": { "halves": { "bands": [ ] } }</c>. One change
/// is one mutant, in all targets that name the scoring.
/// </summary>
internal sealed class ScoringMutants(Plan plan, PlanSources sources)
{
    /// <summary>Gets the mutants, in the order in which targets name the scorings.</summary>
    internal IEnumerable<PlanEdit> All() => plan.Targets
        .Select(target => (target.Id, Name: NameOf(target)))
        .Where(one => one.Name is not null)
        .GroupBy(one => one.Name!, one => one.Id, StringComparer.Ordinal)
        .SelectMany(named => Of(named.Key, [.. named]));

    private string? NameOf(Target target) =>
        (sources.Target(target.Id.Value)?.Find("scoring") as SyntaxString)?.Value;

    private IEnumerable<PlanEdit> Of(string name, HashSet<TargetId> users)
    {
        // The words that are scorings by themselves are declared nowhere.
        if (sources.Declared("scorings", name)?.Value is not SyntaxObject tree || Read(tree) is not { } written)
        {
            yield break;
        }

        var edits = new EditList(tree);
        foreach (SyntaxMember form in tree.Members)
        {
            OutcomeEdits.Numbers(edits, form);
        }

        foreach (TargetEdit edit in edits.Edits)
        {
            if (Read(edit.Tree) is { } changed && changed != written)
            {
                yield return new(
                    edit.Kind, null, edit.Source, edit.Span, edit.Before, edit.After, With(users, changed))
                {
                    Scoring = name,
                    Users = users,
                };
            }
        }
    }

    // What the reader refuses is no mutant.
    private static Scoring? Read(SyntaxNode tree)
    {
        var bag = new DiagnosticBag();
        Scoring? scoring = ScoringBinder.BindForm(tree, new ValueReader(bag), Shapes.Scoring);
        return bag.HasErrors ? null : scoring;
    }

    private Plan With(HashSet<TargetId> users, Scoring changed) => plan with
    {
        Targets =
        [
            .. plan.Targets.Select(target => users.Contains(target.Id) ? target with { Scoring = changed } : target),
        ],
    };
}

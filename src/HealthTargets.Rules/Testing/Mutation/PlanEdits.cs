using System.Globalization;
using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Makes the mutants of a plan, target by target, then those of its scoring and of its indicators.</summary>
internal sealed class PlanEdits(Plan plan, PlanSources sources)
{
    private static readonly (string Word, MissingPolicy Policy)[] OtherPolicies =
    [
        ("require", new MissingPolicy.Require()),
        ("skip", new MissingPolicy.Skip()),
        ("zero", new MissingPolicy.Zero()),
    ];

    /// <summary>Gets the mutants in the order of the plan.</summary>
    internal IEnumerable<PlanEdit> All() =>
        plan.Targets.SelectMany(OfTarget)
            .Concat(new ScoringMutants(plan, sources).All())
            .Concat(Grades()).Concat(MissingScores())
            .Concat(new CompositeMutants(plan, sources).All())
            .Concat(plan.Indicators.SelectMany(Policies))
            .Concat(new PartMutants(plan, sources).All());

    private IEnumerable<PlanEdit> OfTarget(Target target, int place)
    {
        if (sources.Target(target.Id.Value) is not { } tree)
        {
            yield break;
        }

        var edits = new EditList(tree);
        var sites = new TargetSites(tree);
        BoundEdits.Add(edits, sites, plan);
        MeasureEdits.Add(edits, sites);
        TimingEdits.Add(edits);
        OutcomeEdits.Add(edits);
        foreach (TargetEdit edit in edits.Edits)
        {
            if (Read(edit.Tree) is { } changed && changed != target)
            {
                yield return new(
                    edit.Kind, target.Id, edit.Source, edit.Span, edit.Before, edit.After, With(place, changed));
            }
        }
    }

    // What the reader refuses is no mutant: nobody could make that mistake and go on.
    private Target? Read(SyntaxNode tree)
    {
        var bag = new DiagnosticBag();
        Target? target = new TargetBinder(sources.Context with { Values = new ValueReader(bag) }).BindTarget(tree);
        return bag.HasErrors ? null : target;
    }

    private Plan With(int place, Target changed)
    {
        Target[] targets = [.. plan.Targets];
        targets[place] = changed;
        return plan with { Targets = [.. targets] };
    }

    private IEnumerable<PlanEdit> Grades()
    {
        if (sources.Scoring?.Find("grades") is not SyntaxArray list)
        {
            yield break;
        }

        foreach ((int place, (GradeBand band, SyntaxNode node)) in plan.Scoring.Grades.Zip(list.Elements).Index())
        {
            if ((node as SyntaxObject)?.Find("atLeast") is not SyntaxNumber number)
            {
                continue;
            }

            foreach (string json in EditList.Neighbours(number))
            {
                GradeBand[] grades = [.. plan.Scoring.Grades];
                grades[place] = band with { AtLeast = decimal.Parse(json, CultureInfo.InvariantCulture) };
                yield return new(
                    MutationKind.Grade, null, number.Source, number.Span,
                    $"\"{band.Grade}\": {number.Raw}", $"\"{band.Grade}\": {json}",
                    plan with { Scoring = plan.Scoring with { Grades = [.. grades] } });
            }
        }
    }

    private IEnumerable<PlanEdit> MissingScores()
    {
        if (sources.Scoring?.Find("missing") is not { } node)
        {
            return [];
        }

        string Word(MissingScore one) => $"\"missing\": \"{PlanWords.MissingScores.WordFor(one)}\"";
        MissingScore[] others =
            [.. Enum.GetValues<MissingScore>().Where(other => other != plan.Scoring.Missing)];
        return others.Select(other => new PlanEdit(
            MutationKind.Missing, null, node.Source, node.Span, Word(plan.Scoring.Missing), Word(other),
            plan with { Scoring = plan.Scoring with { Missing = other } }));
    }

    private IEnumerable<PlanEdit> Policies(Indicator indicator, int place)
    {
        bool adds = indicator.Quantity is not (Quantity.Stage or Quantity.Computed or Quantity.Index);
        if (!adds || sources.Declared("indicators", indicator.Id.Value) is not { Value: SyntaxObject tree } declared)
        {
            return [];
        }

        SyntaxNode? stated = tree.Find("missing");
        IEnumerable<(string Word, MissingPolicy Policy)> others = stated is null
            ? OtherPolicies.Where(other => other.Policy is MissingPolicy.Skip)
            : OtherPolicies;
        SyntaxNode node = stated ?? tree;
        return others.Where(other => other.Policy != indicator.Missing).Select(other =>
        {
            Indicator[] indicators = [.. plan.Indicators];
            indicators[place] = indicator with { Missing = other.Policy };
            return new PlanEdit(
                MutationKind.Missing, null, node.Source, stated is null ? declared.NameSpan : node.Span,
                stated is null
                    ? $"\"{indicator.Id}\""
                    : $"\"{indicator.Id}\": \"missing\": {node.Source.GetString(node.Span)}",
                $"\"{indicator.Id}\": \"missing\": \"{other.Word}\"",
                plan with { Indicators = [.. indicators] }) { Indicator = indicator.Id };
        });
    }
}

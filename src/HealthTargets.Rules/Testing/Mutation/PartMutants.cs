using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Makes the mutants of the parts of a plan: the whole with one thing changed in a part.</summary>
internal sealed class PartMutants(Plan plan, PlanSources sources)
{
    /// <summary>Gets the mutants, part by part.</summary>
    internal IEnumerable<PlanEdit> All() => plan.Parts.Zip(sources.Parts).Index().SelectMany(part =>
        new PlanEdits(part.Item.First, part.Item.Second).All().Select(edit => InWhole(edit, part.Index)));

    private PlanEdit InWhole(PlanEdit edit, int place)
    {
        Plan[] parts = [.. plan.Parts];
        parts[place] = edit.Plan;
        return edit with { Plan = plan with { Parts = parts.ToValueList() }, Part = plan.Parts[place].Id };
    }
}

using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>Puts plans that were given side by side together where one says that it is part of another.</summary>
internal static class PlanFamily
{
    /// <summary>Returns the plans in the same order, each with its parts, and those with theirs.</summary>
    public static IReadOnlyList<Plan> Join(IReadOnlyList<Plan> plans) =>
        plans.Count < 2 ? plans : [.. plans.Select(plan => WithParts(plan, plans, []))];

    // A plan that comes back to itself by way of its parts is not put into itself.
    private static Plan WithParts(Plan plan, IReadOnlyList<Plan> plans, IReadOnlyList<PlanId> above)
    {
        PlanId[] path = [.. above, plan.Id];
        IEnumerable<Plan> parts = plans
            .Where(other => other.PartOf == plan.Id && !path.Contains(other.Id))
            .Where(other => plan.Parts.All(part => part.Id != other.Id))
            .DistinctBy(other => other.Id)
            .Select(other => WithParts(other, plans, path));
        return plan with { Parts = plan.Parts.Concat(parts).ToValueList() };
    }
}

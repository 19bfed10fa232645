using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Plans;

/// <summary>Puts plans that were given side by side together where one says that it is part of another.</summary>
public static class PlanFamily
{
    /// <summary>Puts each plan that is part of another one of them into that one.</summary>
    /// <param name="plans">The plans, in any order.</param>
    /// <returns>
    /// The plans in the same order, each with its parts, and those with theirs. A plan that comes back to itself by way
    /// of its parts is not put into itself; one that names a plan that is not here stays as it is.
    /// </returns>
    public static IReadOnlyList<Plan> Join(IReadOnlyList<Plan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.Count < 2 ? plans : [.. plans.Select(plan => WithParts(plan, plans, []))];
    }

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

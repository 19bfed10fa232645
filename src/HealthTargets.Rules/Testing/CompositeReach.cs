using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>Everything of which some composites of a plan are made, however deep.</summary>
internal sealed class CompositeReach
{
    private readonly Plan plan;
    private readonly HashSet<CompositeId> composites = [];
    private readonly HashSet<TargetId> targets = [];
    private readonly HashSet<PlanId> parts = [];

    internal CompositeReach(Plan plan, IEnumerable<CompositeId> from)
    {
        this.plan = plan;
        foreach (CompositeId id in from)
        {
            Visit(id);
        }
    }

    /// <summary>Gets the composites themselves and those below.</summary>
    internal IReadOnlySet<CompositeId> Composites => composites;

    /// <summary>Gets the targets below.</summary>
    internal IReadOnlySet<TargetId> Targets => targets;

    /// <summary>Gets the part plans below.</summary>
    internal IReadOnlySet<PlanId> Parts => parts;

    // A composite that was seen is not opened again, so a circle ends.
    private void Visit(CompositeId id)
    {
        if (!composites.Add(id) || plan.Composites.FirstOrDefault(one => one.Id == id) is not { } composite)
        {
            return;
        }

        foreach (CompositePart part in composite.Parts)
        {
            switch (part)
            {
                case CompositePart.OfTarget target:
                    targets.Add(target.Target);
                    break;
                case CompositePart.OfComposite other:
                    Visit(other.Composite);
                    break;
                case CompositePart.OfPlan other:
                    parts.Add(other.Plan);
                    break;
                case CompositePart.OfSection section:
                    targets.UnionWith(plan.TargetsIn(section.Section).Select(target => target.Id));
                    break;
                default:
                    break;
            }
        }
    }
}

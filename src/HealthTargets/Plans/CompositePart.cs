using HealthTargets.Targets;

namespace HealthTargets.Plans;

/// <summary>What a composite is made of. Immutable; equal by content.</summary>
public abstract record CompositePart
{
    private CompositePart()
    {
    }

    /// <summary>Gets the identifier as the plan writes it.</summary>
    public string Id => this switch
    {
        OfTarget target => target.Target.Value,
        OfComposite composite => composite.Composite.Value,
        OfPlan plan => plan.Plan.Value,
        OfSection section => section.Section.Value,
        _ => string.Empty,
    };

    /// <summary>A target of the plan.</summary>
    /// <param name="Target">The target.</param>
    public sealed record OfTarget(TargetId Target) : CompositePart;

    /// <summary>Another composite of the plan: its value, whatever numbers of targets are asked for.</summary>
    /// <param name="Composite">The composite; never one that is made of this one.</param>
    public sealed record OfComposite(CompositeId Composite) : CompositePart;

    /// <summary>A plan that was read as a part of this one: the score of its scorecard.</summary>
    /// <param name="Plan">The plan.</param>
    public sealed record OfPlan(PlanId Plan) : CompositePart;

    /// <summary>Every target of a section and of the sections in it, each a part of its own.</summary>
    /// <param name="Section">The section.</param>
    public sealed record OfSection(SectionId Section) : CompositePart;
}

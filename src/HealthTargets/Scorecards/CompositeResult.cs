using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>What a composite comes to for one unit. Immutable; equal by content.</summary>
public sealed record CompositeResult
{
    /// <summary>Gets the composite.</summary>
    public required Composite Composite { get; init; }

    /// <summary>Gets the unit.</summary>
    public required OrgUnitId Unit { get; init; }

    /// <summary>Gets the number, or why there is none.</summary>
    public required Reading Value { get; init; }

    /// <summary>Gets the class that the composite's decision table gives, if it has one and a row fits.</summary>
    public string? Class { get; init; }

    /// <summary>Gets the grade, if the composite has grades and a value that earns one.</summary>
    public string? Grade { get; init; }

    /// <summary>Gets how many parts have a number of their own, of those that apply and are due.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Gets the same for the targets below, through all composites in between.</summary>
    public required Coverage TargetCoverage { get; init; }

    /// <summary>Gets the parts in the order of the plan and of the units.</summary>
    public required ValueList<CompositePartResult> Parts { get; init; }
}

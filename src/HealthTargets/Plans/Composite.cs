using HealthTargets.Methods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Plans;

/// <summary>
/// One number made of several targets or other composites, for each unit: a goal of an index, an all-or-none bundle, a
/// worst-of-two rule. Immutable; equal by content.
/// </summary>
public sealed record Composite
{
    /// <summary>Gets the identifier, unique among the targets and composites of the plan.</summary>
    public required CompositeId Id { get; init; }

    /// <summary>Gets the published rule that it follows, or <see langword="null"/> for one of the plan's own.</summary>
    public CompositeRule? Rule { get; init; }

    /// <summary>Gets what it is made of, each once, at least one.</summary>
    public required ValueList<CompositePart> Parts { get; init; }

    /// <summary>Gets the title, or <see langword="null"/> where the identifier has to do.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets how the parts become one number.</summary>
    public Combination Combine { get; init; } = new(CombinationForm.Mean);

    /// <summary>Gets which number of a target counts.</summary>
    public PartNumber Of { get; init; }

    /// <summary>Gets the name of the number, for <see cref="PartNumber.Fact"/>.</summary>
    public string? Fact { get; init; }

    /// <summary>
    /// Gets the units whose parts are put together, or <see langword="null"/> for the parts of each unit by itself.
    /// With <see cref="UnitSelection.Children"/> there is a result for each unit with children that have a part, with
    /// any other selection one for the plan's unit.
    /// </summary>
    public UnitSelection? Over { get; init; }

    /// <summary>Gets the weights that are not 1, by part; with <see cref="Over"/> by unit.</summary>
    public ValueList<PartWeight> Weights { get; init; } = [];

    /// <summary>Gets what a part without a number does.</summary>
    public MissingPart Missing { get; init; }

    /// <summary>Gets the least coverage with which there is a value, or <see langword="null"/> for any.</summary>
    public CoverageMinimum? CoverageMin { get; init; }

    /// <summary>
    /// Gets the classes, of which the first applies whose condition holds; a condition can speak of <c>value</c>, of
    /// how many parts are <c>reported</c>, <c>expected</c> and <c>chosen</c>, and count classes of the chosen parts.
    /// </summary>
    public ValueList<MethodClass> Classes { get; init; } = [];

    /// <summary>Gets the grades by value, the best first; empty for none.</summary>
    public ValueList<GradeBand> Grades { get; init; } = [];
}

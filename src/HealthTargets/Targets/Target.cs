using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// One thing that a plan promises: a measure and a bound (the goal), the units for which it must hold (the scope) and
/// when it must hold (the timing and the path on the way). Immutable; equal by content.
/// </summary>
public sealed record Target
{
    /// <summary>Gets the identifier.</summary>
    public required TargetId Id { get; init; }

    /// <summary>Gets what is asked for.</summary>
    public required Goal Goal { get; init; }

    /// <summary>Gets the title, or <see langword="null"/> where the indicator's name has to do.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets the units for which it must hold, each on its own; the plan's unit by default.</summary>
    public UnitSelection Scope { get; init; } = new UnitSelection.Own();

    /// <summary>
    /// Gets how the bound is shared out among units below, each of which is judged by its share;
    /// <see langword="null"/> if it is not. Only for counts, with the scope of the unit itself.
    /// </summary>
    public Distribution? Distribute { get; init; }

    /// <summary>Gets the population groups in each of which it must hold; empty for the whole population.</summary>
    public ValueList<CategoryId> Categories { get; init; } = [];

    /// <summary>Gets the period, or <see langword="null"/> for that of the section or plan.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Gets when it must hold.</summary>
    public Timing Timing { get; init; } = new Timing.AtEnd();

    /// <summary>Gets the expected course, or <see langword="null"/> for the usual one of the measure.</summary>
    public ExpectedPath? Path { get; init; }

    /// <summary>Gets where it starts from, or <see langword="null"/> if nothing is known of that.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Gets the shares of the expected progress that count; <see langword="null"/> for the plan's.</summary>
    public CourseThresholds? Course { get; init; }

    /// <summary>Gets which form of the value is compared with the bound.</summary>
    public ComparePolicy Compare { get; init; }

    /// <summary>Gets how strongly the plan commits itself.</summary>
    public Commitment Commitment { get; init; }

    /// <summary>Gets the points that it is worth, or <see langword="null"/> if it is not scored.</summary>
    public decimal? Points { get; init; }

    /// <summary>Gets how the outcome becomes points.</summary>
    public Scoring Scoring { get; init; } = new Scoring.AllOrNothing();

    /// <summary>
    /// Gets the method by which it is assessed, or <see langword="null"/> for the rules of this library alone.
    /// </summary>
    public MethodUse? Method { get; init; }

    /// <summary>Gets a value indicating whether missing it sets the plan's grade to the lowest (一票否决).</summary>
    public bool Veto { get; init; }

    /// <summary>Gets the section it stands in, or <see langword="null"/> for none.</summary>
    public SectionId? Section { get; init; }

    /// <summary>Gets where it comes from, such as a document and page.</summary>
    public string? Source { get; init; }

    /// <summary>Gets a remark for readers.</summary>
    public string? Note { get; init; }
}

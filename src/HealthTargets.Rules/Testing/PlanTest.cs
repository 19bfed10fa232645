using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// A case with known verdicts that an author keeps in the plan itself or in a file beside it, so that a change of the
/// plan that changes them is noticed. Immutable. In JSON:
/// <c>{ "name": "exactly 95 is met", "asOf": "2021-12-31", "given": [ ... ], "expect": { "reporting": "met" } }</c>.
/// </summary>
public sealed class PlanTest
{
    internal PlanTest(
        string name,
        LocalDate asOf,
        IReadOnlyList<PlanTestExpectation> expectations,
        SourceText source,
        SourceSpan span)
    {
        Name = name;
        AsOf = asOf;
        Expectations = expectations;
        Source = source;
        Span = span;
    }

    /// <summary>Gets the name; tests without one are numbered.</summary>
    public string Name { get; }

    /// <summary>Gets the day of judgement.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets up to when what was recorded is known, or <see langword="null"/> for all.</summary>
    public Instant? KnownAt { get; internal init; }

    /// <summary>Gets the units; the plan's own unit needs no mention.</summary>
    public ValueList<OrgUnit> Units { get; internal init; } = [];

    /// <summary>Gets the observations.</summary>
    public ValueList<Observation> Given { get; internal init; } = [];

    /// <summary>Gets the verdicts that should come out.</summary>
    public IReadOnlyList<PlanTestExpectation> Expectations { get; }

    /// <summary>Gets what is expected of composites.</summary>
    public ValueList<PlanTestComposite> Composites { get; internal init; } = [];

    /// <summary>Gets what is expected of the plan as a whole, or <see langword="null"/> for nothing.</summary>
    public PlanTestScorecard? Scorecard { get; internal init; }

    /// <summary>Gets the file in which the test stands.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the place of the test: its opening brace.</summary>
    public SourceSpan Span { get; }
}

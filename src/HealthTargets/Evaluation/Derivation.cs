using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// How a number came about: what was read, computed or compared, from which inputs. A tree in which every number
/// follows from the numbers below it by its <see cref="Kind"/>. Immutable.
/// </summary>
public sealed record Derivation
{
    /// <summary>Gets how the result follows from the inputs.</summary>
    public required DerivationKind Kind { get; init; }

    /// <summary>Gets the result: a number, a truth (1 or 0), or an absence.</summary>
    public required Reading Result { get; init; }

    /// <summary>Gets what it was made from.</summary>
    public ValueList<Derivation> Inputs { get; init; } = [];

    /// <summary>Gets the indicator that it is about, if it is about one.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>Gets the unit that it is about, if it is about one.</summary>
    public OrgUnitId? Unit { get; init; }

    /// <summary>Gets the period that it is about, if it is about one.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Gets the population group that it is about, or <see langword="null"/> for the whole.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>Gets the plan that it is about, where a plan looks at its parts.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>Gets a word for what is not an indicator: a limit, a baseline, a plan.</summary>
    public string? Label { get; init; }

    /// <summary>Gets how the numbers are written; <see langword="null"/> for truths.</summary>
    public NumberForm? Form { get; init; }

    /// <summary>Gets how much of what was needed was reported, for an aggregate.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Gets the row that was read, for an observed number.</summary>
    public Observation? Observation { get; init; }

    /// <summary>Gets the bound with which was compared, for <see cref="DerivationKind.Within"/>.</summary>
    public Bound? Bound { get; init; }

    /// <summary>
    /// Gets the override that the bound is from, for <see cref="DerivationKind.Within"/>; <see langword="null"/> where
    /// the bound is the usual one.
    /// </summary>
    public BoundOverride? Override { get; init; }

    /// <summary>Gets the limit that came to this number, for <see cref="DerivationKind.Limit"/>.</summary>
    public Limit.Derived? Limit { get; init; }

    /// <summary>Gets the constant that the kind names.</summary>
    public Rational? Factor { get; init; }

    /// <summary>Gets the decimals of a step, for <see cref="DerivationKind.Share"/>.</summary>
    public int? Decimals { get; init; }

    /// <summary>Gets the weight that the result carries into a weighted mean.</summary>
    public Rational? Weight { get; init; }

    /// <summary>Gets the rank rule, for <see cref="DerivationKind.Rank"/>.</summary>
    public Measure.Rank? RankRule { get; init; }

    /// <summary>Gets what readers should know of this number.</summary>
    public ValueList<VerdictWarning> Warnings { get; init; } = [];

    /// <summary>Gets the last day of which the number knows, where that is before the end of the period.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>Gets this derivation and all below it, each parent before its inputs.</summary>
    /// <returns>The derivations.</returns>
    public IEnumerable<Derivation> SelfAndBelow()
    {
        Stack<Derivation> open = new([this]);
        while (open.TryPop(out Derivation? node))
        {
            yield return node;
            for (int i = node.Inputs.Count - 1; i >= 0; i--)
            {
                open.Push(node.Inputs[i]);
            }
        }
    }
}

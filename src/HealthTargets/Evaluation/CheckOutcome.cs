using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>What came out of one <see cref="Check"/>.</summary>
internal sealed record CheckOutcome
{
    public required Check Check { get; init; }

    public required Status Status { get; init; }

    public required Derivation Outcome { get; init; }

    /// <summary>Gets the value that was judged; null where several conditions were.</summary>
    public Derivation? Value { get; init; }

    public Course? Course { get; init; }

    public Bound? Bound { get; init; }

    public BoundOverride? Override { get; init; }

    /// <summary>Gets how the bound was shared out, where it was.</summary>
    public Derivation? Share { get; init; }

    /// <summary>Gets what the limits of the bound came to; null where several conditions were judged.</summary>
    public BoundLimits? Limits { get; init; }

    public Derivation? Baseline { get; init; }

    public Derivation? Expected { get; init; }

    public Rational? Attainment { get; init; }

    public Rational? Gap { get; init; }

    public Rational? Pace { get; init; }

    public Rational? RequiredPace { get; init; }

    public bool? Attained => Value is not null && Bound is null ? null
        : Outcome.Result.IsPresent ? Outcome.Result.Number.Sign > 0 : null;

    /// <summary>Gets what is not known of one of several conditions.</summary>
    public Absence? Unknown { get; init; }

    // Where it does not hold now and it is open whether it will: the start is not known, or a part.
    // What lies below a part that is decided says nothing of it.
    public Absence? WhyUndetermined =>
        Outcome.Result.Absence ?? Baseline?.Result.Absence ?? Unknown ?? FirstAbsence;

    private Absence? FirstAbsence => Outcome.SelfAndBelow().Concat(Baseline?.SelfAndBelow() ?? [])
        .Concat(Expected?.SelfAndBelow() ?? [])
        .Select(node => node.Result.Absence).FirstOrDefault(absence => absence is not null);

    public bool IsOver(NodaTime.LocalDate asOf) => Check.Due <= asOf;
}

using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>A number or the reason why there is none.</summary>
/// <param name="Number">The number, if there is one.</param>
/// <param name="Why">The reason, if there is none.</param>
internal sealed record Answer(Exact? Number, AbsenceReason? Why)
{
    /// <summary>Gets whether any row was found for it.</summary>
    public bool Seen { get; init; } = true;

    /// <summary>Gets the last day that it knows of, where the period goes on.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>Gets the weight for a weighted mean.</summary>
    public Exact? Weight { get; init; }

    /// <summary>Gets what was counted of a number that is not there because it is incomplete.</summary>
    public Exact? Least { get; init; }

    /// <summary>Gets whether more reports may also make it less.</summary>
    public bool MayFall { get; init; }

    /// <summary>Gets the number, or what was counted where that is beyond a limit for good.</summary>
    public Answer Against(OracleRange? range) => Number is null && Least is { } least && range is { } limits
        && ((limits.High is null && OracleBounds.Holds(limits, least))
            || (limits.High is { } high && (least > high || (least == high && !OracleBounds.Holds(limits, least)))))
            ? Of(least) with { Seen = Seen, Through = Through }
            : this;

    public bool IsTrue => Number is { Sign: > 0 };

    public bool Applies => Why != AbsenceReason.NotApplicable;

    public static Answer Of(Exact number) => new(number, null);

    /// <summary>Gets this answer, found through others.</summary>
    public Answer From(params IReadOnlyList<Answer> others) => this with { Seen = others.Any(other => other.Seen) };

    public static Answer Truth(bool holds) => Of(holds ? 1 : 0);

    public static Answer No(AbsenceReason why) => new(null, why);
}

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

    public bool IsTrue => Number is { Sign: > 0 };

    public bool Applies => Why != AbsenceReason.NotApplicable;

    public static Answer Of(Exact number) => new(number, null);

    /// <summary>Gets this answer, found through others.</summary>
    public Answer From(params IReadOnlyList<Answer> others) => this with { Seen = others.Any(other => other.Seen) };

    public static Answer Truth(bool holds) => Of(holds ? 1 : 0);

    public static Answer No(AbsenceReason why) => new(null, why);
}

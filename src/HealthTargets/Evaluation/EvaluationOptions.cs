using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>When an evaluation looks at the world; always said by the caller, never read from a clock.</summary>
/// <param name="AsOf">The day as of which targets are judged; the day itself has elapsed.</param>
/// <param name="KnownAt">
/// The time as of which data is known: revisions recorded later are left out; <see langword="null"/> for all.
/// </param>
public sealed record EvaluationOptions(LocalDate AsOf, Instant? KnownAt = null);

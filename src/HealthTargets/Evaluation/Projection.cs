using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Where the value will be on the day on which a target is due, if it goes on as the reported sub-periods went: the
/// straight line of least squares through them. Immutable.
/// </summary>
/// <param name="Date">The day on which the target is due.</param>
/// <param name="Value">The value on that day, or why nothing can be said yet.</param>
/// <param name="Low">The lower end of the 95 % prediction interval, or <see langword="null"/>.</param>
/// <param name="High">The upper end of the 95 % prediction interval, or <see langword="null"/>.</param>
/// <param name="Points">How many sub-periods it rests on.</param>
/// <param name="Of">The kind of sub-period, or <see langword="null"/> if none was reported.</param>
public sealed record Projection(
    LocalDate Date, Reading Value, Rational? Low, Rational? High, int Points, PeriodKind? Of);

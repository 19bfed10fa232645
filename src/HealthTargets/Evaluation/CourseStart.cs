using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Where the way to a bound begins.</summary>
/// <param name="Number">The number at the beginning.</param>
/// <param name="DayBefore">The day at whose end the way begins.</param>
internal sealed record CourseStart(Rational Number, LocalDate DayBefore);

using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>How a period lies to dates and to other periods. Only dates count here, not kinds.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>Returns whether a date is one of the period's days.</summary>
    /// <param name="date">The date, of any calendar and year.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(LocalDate date)
    {
        PackedDate packed = PackedDate.From(date);
        return packed >= First && packed <= Last;
    }

    /// <summary>Returns whether every day of the other period is one of this period's days.</summary>
    /// <param name="other">The other period; every period contains itself.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(ReportingPeriod other) => First <= other.First && other.Last <= Last;

    /// <summary>Returns whether the periods share a day.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Whether they do.</returns>
    public bool Overlaps(ReportingPeriod other) => First <= other.Last && other.First <= Last;

    /// <summary>Returns whether one period starts on the day after the other ends.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Whether they touch without overlap.</returns>
    public bool IsAdjacentTo(ReportingPeriod other) =>
        other.First.DayNumber - Last.DayNumber == 1 || First.DayNumber - other.Last.DayNumber == 1;

    /// <summary>Returns whether the other period has the same first and last day, whatever its kind.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Whether it has.</returns>
    public bool HasSameDates(ReportingPeriod other) => First == other.First && Last == other.Last;

    /// <summary>Returns how many of the period's days have elapsed; the as-of day itself has.</summary>
    /// <param name="asOf">The as-of date: on 30 June, 181 of 365 days of the year have elapsed.</param>
    /// <returns>0 before the period, <see cref="Days"/> from its last day on.</returns>
    public int ElapsedDays(LocalDate asOf)
    {
        PackedDate packed = PackedDate.From(asOf);
        return packed < First ? 0
            : packed >= Last ? Days
            : packed.DayNumber - First.DayNumber + 1;
    }

    /// <summary>Returns <see cref="ElapsedDays"/> as a share of <see cref="Days"/>.</summary>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>From 0 to 1. For exact arithmetic use the two counts.</returns>
    public double ElapsedShare(LocalDate asOf)
    {
        PackedDate packed = PackedDate.From(asOf);
        if (packed < First || packed >= Last)
        {
            return packed < First ? 0 : 1;
        }

        int before = First.DayNumber - 1;
        return (double)(packed.DayNumber - before) / (Last.DayNumber - before);
    }
}

using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>Shorter periods in longer ones.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>Returns the period of a kind that holds a date.</summary>
    /// <param name="kind">A kind that tiles the calendar (up to <see cref="PeriodKind.SchoolYear"/>),
    /// <see cref="PeriodKind.Instant"/>, or a year or fiscal year to date, which then ends with the date's month.
    /// </param>
    /// <param name="date">The date.</param>
    /// <param name="calendar">Week start, fiscal and school year; null for the defaults.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">The kind needs more than a date.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date or the period is out of range.</exception>
    public static ReportingPeriod Containing(PeriodKind kind, LocalDate date, ReportingCalendar? calendar = null)
    {
        PackedDate packed = PackInRange(date, nameof(date));
        if (kind is PeriodKind.Years or (>= PeriodKind.PlanToDate and not PeriodKind.Instant))
        {
            throw new ArgumentException($"The kind {kind} needs more than a date.", nameof(kind));
        }

        return TryContaining(kind, packed, calendar ?? ReportingCalendar.Default, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(date), date, "The period leaves 0001-01-01 to 9999-12-31.");
    }

    /// <summary>
    /// Gets the period of a kind that holds a date, as <see cref="Containing"/> does, where there is one.
    /// </summary>
    internal static bool TryContaining(PeriodKind kind, LocalDate date, out ReportingPeriod period)
    {
        bool exists = TryContaining(
            kind, PackInRange(date, nameof(date)), ReportingCalendar.Default, out ReportingPeriod found);
        period = found;
        return exists;
    }

    /// <summary>Returns the periods of a kind that make up this period exactly, in order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="calendar">Week start, fiscal and school year for kinds that need one; null to use those of this
    /// period where it has them, and else the defaults.</param>
    /// <returns>
    /// The periods: the first starts and the last ends with this one and they touch. Empty where the kind does not
    /// divide this period (weeks in a month), for kinds that do not tile the calendar, and for a life to date. A period
    /// of its own kind is its only part.
    /// </returns>
    public IReadOnlyList<ReportingPeriod> SubPeriods(PeriodKind kind, ReportingCalendar? calendar = null)
    {
        if (kind == Kind && calendar is null)
        {
            return [this];
        }

        if (kind > PeriodKind.SchoolYear || Kind == PeriodKind.LifeToDate
            || !TryContaining(kind, First, calendar ?? OwnCalendar(), out ReportingPeriod part)
            || part.First != First)
        {
            return [];
        }

        var parts = new List<ReportingPeriod>();
        while (part.Last < Last)
        {
            parts.Add(part);
            if (!part.TryPlus(1, out part))
            {
                return [];
            }
        }

        parts.Add(part);
        return part.Last == Last ? parts : [];
    }

    /// <summary>Returns the periods of a kind that belong to this one by a rule, in order: the weeks of a year.
    /// </summary>
    /// <param name="kind">A kind that tiles the calendar, up to <see cref="PeriodKind.SchoolYear"/>.</param>
    /// <param name="assignment">The rule.</param>
    /// <param name="calendar">As in <see cref="SubPeriods(PeriodKind, ReportingCalendar?)"/>.</param>
    /// <returns>The periods; empty for other kinds and for a life to date.</returns>
    public IReadOnlyList<ReportingPeriod> SubPeriods(
        PeriodKind kind, PeriodAssignment assignment, ReportingCalendar? calendar = null)
    {
        if (kind > PeriodKind.SchoolYear || Kind == PeriodKind.LifeToDate)
        {
            return [];
        }

        ReportingCalendar used = calendar ?? OwnCalendar();
        var parts = new List<ReportingPeriod>();
        for (bool more = TryFirstTouching(kind, used, out ReportingPeriod part);
             more && part.First <= Last;
             more = part.TryPlus(1, out part))
        {
            if (part.BelongsTo(this, assignment))
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>Returns the longer period of a kind to which this one belongs.</summary>
    /// <param name="kind">A kind that tiles the calendar, up to <see cref="PeriodKind.SchoolYear"/>.</param>
    /// <param name="assignment">The rule for a period that lies in two.</param>
    /// <param name="calendar">As in <see cref="SubPeriods(PeriodKind, ReportingCalendar?)"/>.</param>
    /// <returns>The period, which may be of the same kind; null where the kind is shorter than this period, does not
    /// tile the calendar, or the period would be out of range.</returns>
    public ReportingPeriod? Parent(PeriodKind kind, PeriodAssignment assignment, ReportingCalendar? calendar = null)
    {
        if (kind > PeriodKind.SchoolYear || Days > DaysMax(kind))
        {
            return null;
        }

        ReportingCalendar used = calendar ?? OwnCalendar();
        if (assignment == PeriodAssignment.MajorityOfDays)
        {
            ReportingPeriod? best = null;
            int most = 0;
            foreach (PeriodPart part in PartsIn(kind, used))
            {
                if (part.Days > most)
                {
                    (best, most) = (part.Period, part.Days);
                }
            }

            return best;
        }

        return TryContaining(kind, AssignedDay(assignment), used, out ReportingPeriod parent) ? parent : null;
    }

    /// <summary>Returns the periods of a kind in which this one lies, with the days in each: the assignment by day.
    /// </summary>
    /// <param name="kind">A kind that tiles the calendar, up to <see cref="PeriodKind.SchoolYear"/>.</param>
    /// <param name="calendar">As in <see cref="SubPeriods(PeriodKind, ReportingCalendar?)"/>.</param>
    /// <returns>The periods in order, each with at least one day; their days add up to <see cref="Days"/> except at
    /// the ends of the range. Empty for other kinds and for a life to date.</returns>
    public IReadOnlyList<PeriodPart> PartsIn(PeriodKind kind, ReportingCalendar? calendar = null)
    {
        var parts = new List<PeriodPart>();
        if (kind > PeriodKind.SchoolYear || Kind == PeriodKind.LifeToDate)
        {
            return parts;
        }

        for (bool more = TryFirstTouching(kind, calendar ?? OwnCalendar(), out ReportingPeriod part);
             more && part.First <= Last;
             more = part.TryPlus(1, out part))
        {
            parts.Add(new PeriodPart(part, SharedDays(part)));
        }

        return parts;
    }

    /// <summary>Returns how many days two periods share.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Zero where they do not overlap.</returns>
    public int SharedDays(ReportingPeriod other)
    {
        PackedDate start = First > other.First ? First : other.First;
        PackedDate end = Last < other.Last ? Last : other.Last;
        return end < start ? 0 : end.DayNumber - start.DayNumber + 1;
    }

    private bool BelongsTo(ReportingPeriod longer, PeriodAssignment assignment)
    {
        if (assignment != PeriodAssignment.MajorityOfDays)
        {
            PackedDate day = AssignedDay(assignment);
            return day >= longer.First && day <= longer.Last;
        }

        int shared = SharedDays(longer);
        return 2 * shared > Days || (2 * shared == Days && First >= longer.First);
    }

    private PackedDate AssignedDay(PeriodAssignment assignment) => assignment switch
    {
        PeriodAssignment.End => Last,
        PeriodAssignment.WeeksByFourthDay when Kind == PeriodKind.Week =>
            PackedDate.FromDayNumber(First.DayNumber + 3),
        _ => First,
    };
}

using System.Diagnostics;
using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <summary>
/// A stretch of time that something is reported for: a month, a week, a fiscal year, a year to date and so on, between
/// 0001-01-01 and 9999-12-31 of the Gregorian calendar.
/// </summary>
/// <remarks>
/// <para>Eight bytes, immutable, safe to share between threads, and a good column: equality, order and hash code are
/// those of one integer.</para>
/// <para>Two periods are equal when kind and dates are: <c>2025-03</c> (a month) is not
/// <c>2025-03-01/2025-03-31</c> (a custom interval), see <see cref="HasSameDates"/>. Periods are ordered by first day,
/// then last day, then <see cref="PeriodKind"/>, then the rule of a fiscal year or the length of a plan.</para>
/// <para><c>default</c> is valid: the day 0001-01-01.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq} ({Kind})")]
public readonly partial struct ReportingPeriod : IEquatable<ReportingPeriod>, IComparable<ReportingPeriod>, IComparable
{
    private const int StartShift = 41;
    private const int EndShift = 18;
    private const int KindShift = 13;
    private const int DateMask = (1 << 23) - 1;
    private const int KindMask = 31;

    /// <summary>The largest number that fits beside kind and dates.</summary>
    private const int DetailMask = (1 << KindShift) - 1;

    // Invariant: from the top, first day (23 bits, packed), last day (23), kind (5), detail (13); first <= last. The
    // detail is the FiscalYearRule (5 bits) of the fiscal kinds, "through a day" (the next bit) of the kinds to date,
    // the months of a plan to date (12 bits above that), and the unit of a rolling period.
    private readonly ulong _key;

    private ReportingPeriod(PeriodKind kind, PackedDate start, PackedDate end, int detail = 0)
    {
        Debug.Assert(start <= end && start >= PackedDate.Min && end <= PackedDate.Max, "The dates are in range.");
        Debug.Assert(detail is >= 0 and <= DetailMask, "The detail fits.");
        _key = ((ulong)start.Value << StartShift) | ((ulong)end.Value << EndShift)
            | ((ulong)kind << KindShift) | (uint)detail;
    }

    /// <summary>Gets what the period is.</summary>
    public PeriodKind Kind => (PeriodKind)((_key >> KindShift) & KindMask);

    /// <summary>Gets the first day, in the ISO calendar.</summary>
    public LocalDate Start => First.ToLocalDate();

    /// <summary>Gets the last day, which belongs to the period.</summary>
    public LocalDate End => Last.ToLocalDate();

    /// <summary>Gets first and last day.</summary>
    public DateInterval Dates => new(Start, End);

    /// <summary>Gets the number of days, at least one.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    internal PackedDate First => new((int)(_key >> StartShift));

    internal PackedDate Last => new((int)((_key >> EndShift) & DateMask));

    private int Detail => (int)(_key & DetailMask);

    /// <summary>Returns whether the other period has the same kind and dates.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ReportingPeriod other) => _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReportingPeriod other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode();

    /// <summary>Compares by first day, then last day, then kind, then detail.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Below zero, zero or above zero.</returns>
    public int CompareTo(ReportingPeriod other) => _key.CompareTo(other._key);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The object is no period.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ReportingPeriod other => CompareTo(other),
        _ => throw new ArgumentException("A reporting period is only comparable with another one.", nameof(obj)),
    };

    /// <summary>Returns whether two periods are equal.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ReportingPeriod left, ReportingPeriod right) => left._key == right._key;

    /// <summary>Returns whether two periods differ.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ReportingPeriod left, ReportingPeriod right) => left._key != right._key;

    /// <summary>Returns whether the left period comes first.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(ReportingPeriod left, ReportingPeriod right) => left._key < right._key;

    /// <summary>Returns whether the right period comes first.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(ReportingPeriod left, ReportingPeriod right) => left._key > right._key;

    /// <summary>Returns whether the left period comes first or is the right one.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <=(ReportingPeriod left, ReportingPeriod right) => left._key <= right._key;

    /// <summary>Returns whether the right period comes first or is the left one.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >=(ReportingPeriod left, ReportingPeriod right) => left._key >= right._key;
}

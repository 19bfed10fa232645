using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods.Relative;

/// <summary>
/// A name for periods that depend on a date, such as <c>LAST_12_MONTHS</c>. There are all names of DHIS2 with their
/// meaning there, and names to date that it lacks.
/// </summary>
/// <remarks>
/// <c>LAST_n_UNITS</c> are the n complete ones before the one that holds the reference date. The weeks of a year are
/// those whose fourth day lies in the reference date's calendar year. Equality is by reference: a name has one object,
/// except for counts that <see cref="All"/> does not list. Immutable and safe to share between threads.
/// </remarks>
public sealed class RelativePeriod
{
    private const int CountMax = 1000;

    private static readonly FrozenDictionary<string, RelativePeriod> ByName =
        RelativeNames.Make().ToFrozenDictionary(period => period.Name, StringComparer.Ordinal);

    private readonly RelativeResolver _resolve;

    internal RelativePeriod(string name, RelativeResolver resolve)
    {
        Name = name;
        _resolve = resolve;
    }

    /// <summary>Gets every listed name, in ordinal order.</summary>
    public static IReadOnlyList<RelativePeriod> All { get; } =
        [.. ByName.Values.OrderBy(period => period.Name, StringComparer.Ordinal)];

    /// <summary>Gets the name, in capitals.</summary>
    public string Name { get; }

    /// <summary>Finds a name: one of <see cref="All"/>, or <c>LAST_n_UNITS</c> with another n from 1 to 1000.</summary>
    /// <param name="name">The name, in capitals.</param>
    /// <param name="period">What it names, or null.</param>
    /// <returns>Whether there is such a name.</returns>
    public static bool TryGet(string? name, [NotNullWhen(true)] out RelativePeriod? period)
    {
        period = null;
        return name is not null && (ByName.TryGetValue(name, out period) || TryCount(name, out period));
    }

    /// <summary>Returns the periods that the name means on a date.</summary>
    /// <param name="referenceDate">The date that "this" and "last" look from; from 0001-01-01 to 9999-12-31.</param>
    /// <param name="calendar">Week start and fiscal year; null for the defaults.</param>
    /// <returns>The periods in order. Those that leave 0001-01-01 to 9999-12-31 are left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public IReadOnlyList<ReportingPeriod> Resolve(LocalDate referenceDate, ReportingCalendar? calendar = null)
    {
        PackedDate date = ReportingPeriod.Day(referenceDate).First;
        return _resolve(date, calendar ?? ReportingCalendar.Default);
    }

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static bool TryCount(string name, [NotNullWhen(true)] out RelativePeriod? period)
    {
        period = null;
        string[] parts = name.Length <= 40 ? name.Split('_', 3) : [];
        if (parts is not ["LAST", { Length: <= 4 } digits, { } units] || !digits.All(char.IsAsciiDigit)
            || digits is "" or ['0', ..] || !RelativeNames.TryUnit(units, out PeriodKind kind))
        {
            return false;
        }

        int count = 0;
        foreach (char digit in digits)
        {
            count = count * 10 + (digit - '0');
        }

        period = count <= CountMax ? new RelativePeriod(name, RelativeResolvers.Last(kind, count)) : null;
        return period is not null;
    }
}

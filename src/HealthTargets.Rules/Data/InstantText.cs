using HealthTargets.Periods;
using NodaTime;
using NodaTime.Text;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Reads times as data files write them: <c>2021-07-05T08:30:00Z</c>, <c>2021-07-05T16:30:00+08:00</c>, or a date alone
/// for the start of that day in UTC.
/// </summary>
public static class InstantText
{
    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The time, or <see langword="null"/> if the text is none.</returns>
    public static Instant? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } utc)
        {
            return utc.Value;
        }

        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } offset)
        {
            return offset.Value.ToInstant();
        }

        return IsoDate.Read(text)?.AtMidnight().InUtc().ToInstant();
    }
}

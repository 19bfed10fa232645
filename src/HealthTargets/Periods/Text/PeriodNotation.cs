namespace HealthTargets.Periods.Text;

/// <summary>A way to write periods.</summary>
public enum PeriodNotation : byte
{
    /// <summary>The project's own text, which has every period: <c>2025-Q1</c>.</summary>
    Canonical,

    /// <summary>DHIS2 period ids: <c>2025Q1</c>.</summary>
    Dhis2,

    /// <summary>The period of ADX messages, first day and duration: <c>2025-01-01/P3M</c>.</summary>
    Adx,

    /// <summary>ISO 8601 dates, weeks and intervals: <c>2025-03</c>, <c>2025-W05</c>, <c>2025-01-01/P3M</c>.</summary>
    Iso8601,

    /// <summary>Chinese, which has every period: 2025年一季度.</summary>
    Chinese,
}

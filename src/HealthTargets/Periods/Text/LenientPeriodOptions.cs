namespace HealthTargets.Periods.Text;

/// <summary>What the lenient reader may take as given. Immutable and safe to share between threads.</summary>
public sealed record LenientPeriodOptions
{
    /// <summary>Gets the options with every default.</summary>
    public static LenientPeriodOptions Default { get; } = new();

    /// <summary>Gets the year of texts that name none, such as 一季度, 1-9月 or 今年上半年.</summary>
    /// <value>Null by default: such texts are errors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999.</exception>
    public int? Year
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(Year));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 1, 9999, nameof(Year));
            field = value;
        }
    }

    /// <summary>Gets the fiscal and school year of texts that name no first month, such as 2025财年.</summary>
    /// <value>Fiscal years from April, school years from September, by default.</value>
    public ReportingCalendar Calendar { get; init; } = ReportingCalendar.Default;
}

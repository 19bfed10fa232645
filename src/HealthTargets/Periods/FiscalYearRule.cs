using System.Globalization;

namespace HealthTargets.Periods;

/// <summary>
/// The first month of a fiscal year and how its years are numbered. Equal when both are; immutable and safe to share
/// between threads. <c>default</c> starts in January and equals the calendar year.
/// </summary>
public readonly record struct FiscalYearRule
{
    private readonly byte _monthsAfterJanuary;

    /// <summary>Makes a rule.</summary>
    /// <param name="firstMonth">The first month, 1 to 12.</param>
    /// <param name="naming">Which year names it; without effect in January, where start and end agree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month or the naming does not exist.</exception>
    public FiscalYearRule(int firstMonth, FiscalYearNaming naming)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 12);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)naming, (int)FiscalYearNaming.EndYear, nameof(naming));
        _monthsAfterJanuary = (byte)(firstMonth - 1);
        Naming = firstMonth == 1 ? FiscalYearNaming.StartYear : naming;
    }

    /// <summary>Gets the first month, 1 to 12.</summary>
    public int FirstMonth => _monthsAfterJanuary + 1;

    /// <summary>Gets which calendar year gives the number.</summary>
    public FiscalYearNaming Naming { get; }

    /// <summary>Gets whether the naming is the one that DHIS2 uses, which the canonical text leaves out.</summary>
    internal bool HasUsualNaming => Naming == UsualNaming(FirstMonth);

    /// <summary>
    /// Returns the rule that DHIS2 uses for a first month: November and December are numbered by the year in which
    /// the fiscal year ends (<c>2025Nov</c> starts in 2024), every other month by the year in which it starts.
    /// </summary>
    /// <param name="firstMonth">The first month, 1 to 12.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month does not exist.</exception>
    public static FiscalYearRule From(int firstMonth) => new(firstMonth, UsualNaming(firstMonth));

    /// <summary>Returns the canonical suffix, such as <c>@04</c>, or <c>@10e</c> for an unusual naming.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"@{FirstMonth:00}{(HasUsualNaming ? "" : Naming == FiscalYearNaming.EndYear ? "e" : "s")}");

    /// <summary>Gets the five bits that a period stores.</summary>
    internal int Bits => _monthsAfterJanuary | ((int)Naming << 4);

    internal static FiscalYearRule FromBits(int bits) => new((bits & 15) + 1, (FiscalYearNaming)((bits >> 4) & 1));

    /// <summary>Returns the months from January of year 1 to the start of a fiscal year; it may be negative.</summary>
    internal int StartMonthNumber(int year) =>
        (Naming == FiscalYearNaming.EndYear ? year - 2 : year - 1) * 12 + _monthsAfterJanuary;

    /// <summary>Returns the number of the fiscal year that holds a month, counted since January of year 1.</summary>
    internal int YearHolding(int monthNumber)
    {
        int startYear = (monthNumber - _monthsAfterJanuary + 12) / 12;
        return Naming == FiscalYearNaming.EndYear ? startYear + 1 : startYear;
    }

    private static FiscalYearNaming UsualNaming(int firstMonth) =>
        firstMonth >= 11 ? FiscalYearNaming.EndYear : FiscalYearNaming.StartYear;
}

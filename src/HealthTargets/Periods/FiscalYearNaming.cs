namespace HealthTargets.Periods;

/// <summary>Which of its two calendar years gives a fiscal year its number.</summary>
public enum FiscalYearNaming : byte
{
    /// <summary>The year in which it starts.</summary>
    StartYear,

    /// <summary>The year in which it ends.</summary>
    EndYear,
}

namespace HealthTargets.Formulas;

/// <summary>Which earlier period a part of a <see cref="Formula"/> is about.</summary>
public enum PeriodShift
{
    /// <summary><c>previous(a)</c>: the period before, of the same kind.</summary>
    Previous,

    /// <summary><c>lastYear(a)</c>: the same period of last year.</summary>
    LastYear,
}

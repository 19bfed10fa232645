using HealthTargets.Formulas;
using HealthTargets.Periods;

namespace HealthTargets.Evaluation;

/// <summary>Finds the earlier period that a part of a formula is about.</summary>
internal static class PeriodShifts
{
    /// <summary>Gets the earlier period, whole, be this one still running or not; false where there is none.</summary>
    public static bool TryApply(PeriodShift shift, ReportingPeriod period, out ReportingPeriod earlier) =>
        shift == PeriodShift.LastYear ? period.TrySamePeriodLastYear(out earlier) : period.TryPlus(-1, out earlier);
}

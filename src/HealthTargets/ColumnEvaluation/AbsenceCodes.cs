using HealthTargets.Columns;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The state bytes of absences.</summary>
internal static class AbsenceCodes
{
    public const byte Missing = CellCodes.FirstAbsence + (int)AbsenceReason.Missing;

    public const byte NotDue = CellCodes.FirstAbsence + (int)AbsenceReason.NotDue;

    public const byte NotApplicable = CellCodes.FirstAbsence + (int)AbsenceReason.NotApplicable;

    public const byte Suppressed = CellCodes.FirstAbsence + (int)AbsenceReason.Suppressed;

    public const byte Undefined = CellCodes.FirstAbsence + (int)AbsenceReason.Undefined;

    public static byte Of(AbsenceReason reason) => (byte)(CellCodes.FirstAbsence + (int)reason);

    public static AbsenceReason ReasonOf(byte code) => (AbsenceReason)(code - CellCodes.FirstAbsence);
}

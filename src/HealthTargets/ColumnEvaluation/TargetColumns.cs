using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The verdicts of a target for many units: what <see cref="Verdict"/> says of one, as columns. Every number is within
/// a relative distance of 10^-12 of the exact one.
/// </summary>
internal sealed class TargetColumns(TargetFrame frame, Lanes lanes)
{
    /// <summary>What <see cref="AttainedOf"/> says where it is open whether the target holds.</summary>
    public const byte Undetermined = 2;

    public const int ValueColumn = 0;
    public const int AttainmentColumn = 1;
    public const int GapColumn = 2;
    public const int ExpectedColumn = 3;
    public const int BaselineColumn = 4;
    public const int ScoreColumn = 5;

    private readonly byte[] statuses = new byte[lanes.Count];
    private readonly byte[] attained = new byte[lanes.Count];
    private readonly byte[] absences = new byte[lanes.Count];
    private readonly int[] decisive = new int[lanes.Count];
    private readonly bool[] exact = new bool[lanes.Count];
    private readonly List<(ReportingPeriod? Period, CategoryId? Category)> places = [(null, null)];

    public TargetFrame Frame => frame;

    public Lanes Lanes => lanes;

    public int Count => lanes.Count;

    public ReadOnlySpan<byte> Statuses => statuses;

    /// <summary>Gets 1 where the target holds, 0 where it does not, else <see cref="Undetermined"/>.</summary>
    public ReadOnlySpan<byte> Attained => attained;

    /// <summary>Gets the columns of numbers, in the order of the constants above.</summary>
    public Column[] Numbers { get; } = [.. Enumerable.Range(0, ScoreColumn + 1).Select(_ => new Column(lanes.Count))];

    public Column Value => Numbers[ValueColumn];

    public Column Attainment => Numbers[AttainmentColumn];

    public Column Gap => Numbers[GapColumn];

    public Column Expected => Numbers[ExpectedColumn];

    public Column Baseline => Numbers[BaselineColumn];

    public Column Score => Numbers[ScoreColumn];

    /// <summary>Gets how many lanes the plain evaluator decided because the columns could not.</summary>
    public int DoubtfulCount { get; private set; }

    /// <summary>Tells whether the plain evaluator decided a lane because the columns could not.</summary>
    public bool IsDecidedExactly(int lane) => exact[lane];

    public Status StatusOf(int lane) => (Status)statuses[lane];

    public byte AttainedOf(int lane) => attained[lane];

    /// <summary>Gets why nothing can be said of a lane; null where something can.</summary>
    public AbsenceReason? AbsenceOf(int lane) => CellCodes.IsAbsent(absences[lane])
        ? AbsenceCodes.ReasonOf(absences[lane])
        : null;

    /// <summary>Gets the code of an absence, or 0.</summary>
    public byte AbsenceCodeOf(int lane) => absences[lane];

    /// <summary>Gets the period of the decisive check where it is one of several, and its group.</summary>
    public (ReportingPeriod? Period, CategoryId? Category) DecisiveOf(int lane) => places[decisive[lane]];

    /// <summary>Tells whether something of a lane is not known, or not well enough.</summary>
    public bool IsDoubtful(int lane) => statuses[lane] == CellCodes.Doubtful || absences[lane] == CellCodes.Doubtful
        || IsVague(Value, lane) || IsVague(Attainment, lane) || IsVague(Gap, lane) || IsVague(Expected, lane)
        || IsVague(Baseline, lane) || IsVague(Score, lane);

    /// <summary>
    /// Tells whether a number that is shown with so many decimals lies within its error of a half, so that the last
    /// one is open.
    /// </summary>
    public bool IsDoubtfulRounded(int lane, int decimals) => IsNearHalf(Value, lane, decimals)
        || IsNearHalf(Gap, lane, decimals)
        || IsNearHalf(Expected, lane, decimals)
        || IsNearHalf(Baseline, lane, decimals);

    /// <summary>Sets what a lane came to.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="status">The status as a byte, or doubtful.</param>
    /// <param name="holds">What <see cref="AttainedOf"/> says.</param>
    /// <param name="absence">The code of an absence, doubtful, or 0.</param>
    /// <param name="place">The decisive check, as <see cref="Place"/> numbers it.</param>
    public void Set(int lane, byte status, byte holds, byte absence, int place) =>
        (statuses[lane], attained[lane], absences[lane], decisive[lane]) = (status, holds, absence, place);

    /// <summary>Sets that a lane has to be decided by the plain evaluator.</summary>
    public void SetDoubtful(int lane) => Set(lane, CellCodes.Doubtful, Undetermined, 0, Place(null, null));

    /// <summary>Sets a doubtful lane as the plain evaluator decides it.</summary>
    public void Decide(int lane, Verdict verdict)
    {
        DoubtfulCount++;
        exact[lane] = true;
        Set(
            lane,
            (byte)verdict.Status,
            verdict.Attained is { } holds ? (byte)(holds ? 1 : 0) : Undetermined,
            verdict.Absence is { } absence ? AbsenceCodes.Of(absence.Reason) : (byte)0,
            Place(verdict.DecisivePeriod, verdict.DecisiveCategory));
        if (verdict.Value.Absence is { } none)
        {
            Value.SetState(lane, AbsenceCodes.Of(none.Reason));
        }
        else
        {
            SetNumber(Value, lane, verdict.Value.Number);
        }

        SetNumber(Attainment, lane, verdict.Attainment);
        SetNumber(Gap, lane, verdict.Gap);
        SetNumber(Expected, lane, verdict.Expected);
        SetNumber(Baseline, lane, verdict.Baseline);
        SetNumber(Score, lane, verdict.Score);
    }

    /// <summary>Numbers a time and group that is decisive.</summary>
    public int Place(ReportingPeriod? period, CategoryId? category)
    {
        if (period is null && category is null)
        {
            return 0;
        }

        int place = places.IndexOf((period, category));
        if (place < 0)
        {
            place = places.Count;
            places.Add((period, category));
        }

        return place;
    }

    private static void SetNumber(Column column, int lane, Rational? number)
    {
        if (number is { } known)
        {
            column.Set(lane, Approx.Of(known));
        }
        else
        {
            column.SetState(lane, CellCodes.None);
        }
    }

    private static bool IsVague(Column column, int lane) => column.IsDoubtful(lane)
        || (column.IsPresent(lane) && column.Errors[lane] > Math.Abs(column.Values[lane]) * 5e-13);

    private static bool IsNearHalf(Column column, int lane, int decimals)
    {
        if (!column.IsPresent(lane) || column.Errors[lane] == 0)
        {
            return false;
        }

        double scale = Math.Pow(10, decimals);
        double scaled = Math.Abs(column.Values[lane]) * scale;
        double part = scaled - Math.Floor(scaled);
        return Math.Abs(part - 0.5) <= (column.Errors[lane] * scale) + (scaled * 1e-15);
    }
}

using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Programs;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Replays;

/// <summary>
/// Finds the targets and periods that are a straight run over the columns of the table: a value, a ratio of the two
/// numbers of a row, or a change between two periods, all of them reported for exactly the periods asked for.
/// </summary>
internal sealed class SliceBinder
{
    private readonly EvaluationContext context;
    private readonly ObservationTable data;
    private readonly ProgramBinder programs;

    public SliceBinder(EvaluationContext context, ObservationTable data, Dictionary<Measure, VectorProgram> known)
    {
        (this.context, this.data) = (context, data);
        programs = new(context, this, known);
    }

    /// <summary>Gets the run; null where it takes more than that.</summary>
    public SliceJob? Bind(TargetFrame frame, Check check, LocalDate asOf, UnitLayout layout)
    {
        if (frame.Target.Goal is not Goal.Reach reach
            || SliceRules.Make(frame, reach, check, asOf, context) is not { } rule)
        {
            return null;
        }

        return reach.Measure switch
        {
            Measure.Value value when context.FindOrCount(value.Indicator) is var indicator =>
                indicator.Quantity switch
                {
                    Quantity.Ratio ratio => Quotient(indicator, ratio, check, asOf, layout, rule),
                    Quantity.Computed => programs.Bind(reach.Measure, check, asOf, layout, rule),
                    _ => Stored(indicator, check, asOf, layout, rule),
                },
            Measure.Change
            {
                Of: Measure.Value value,
                Form: ChangeForm.Absolute or ChangeForm.Points,
                Since: ChangeReference.Previous or ChangeReference.LastYear,
            } change when context.FindOrCount(value.Indicator) is var indicator =>
                indicator.Quantity is Quantity.Computed
                    ? programs.Bind(reach.Measure, check, asOf, layout, rule)
                    : Difference(indicator, change, check, asOf, layout, rule),
            _ => null,
        };
    }

    private StoredJob? Stored(Indicator indicator, Check check, LocalDate asOf, UnitLayout layout, SliceRule rule) =>
        Numbers(indicator, check, check.Period, asOf, layout) is { } columns
            && rule.TailFor(ColumnBounds.Stored(0, 0, false, false)) is { } tail
            ? new StoredJob(columns, tail)
            : null;

    private DifferenceJob? Difference(
        Indicator indicator, Measure.Change change, Check check, LocalDate asOf, UnitLayout layout, SliceRule rule)
    {
        SliceColumns? now = Numbers(indicator, check, check.Period, asOf, layout);
        if (now is null)
        {
            return null;
        }

        if (!ChangeEvaluator.TryEarlier(change.Since, check.Period, out ReportingPeriod earlier)
            || Numbers(indicator, check, earlier, asOf, layout) is not { } before)
        {
            return null;
        }

        // Each number is off by its representation, and the difference by its rounding.
        double largest = MaxAbs(now.Value) + MaxAbs(before);
        ColumnBounds bounds = new(largest, 0, 4 * ColumnBounds.Unit * largest, double.PositiveInfinity);
        return rule.TailFor(bounds) is { } tail ? new DifferenceJob(now.Value, before, rule, tail) : null;
    }

    private QuotientJob? Quotient(
        Indicator indicator, Quantity.Ratio ratio, Check check, LocalDate asOf, UnitLayout layout, SliceRule rule)
    {
        bool isOwn = ratio is { Numerator: null, Denominator: null, Exclude.Count: 0 }
            && indicator.DeclaredOverTime is null;
        if (!isOwn || Columns(indicator, check, check.Period, asOf, layout) is not { } columns
            || (columns.Slice is { } slice && !HoldsOnly(slice, CellState.Fraction)))
        {
            return null;
        }

        const double off = 16 * ColumnBounds.Unit;
        ColumnBounds bounds = new(double.PositiveInfinity, 0, double.PositiveInfinity, off);
        return rule.TailFor(bounds) is { } tail ? new QuotientJob(columns, ratio.Per, rule, tail) : null;
    }

    /// <summary>Gets the numbers of an indicator, if they are reported for exactly the period asked for.</summary>
    public SliceColumns? Numbers(
        Indicator indicator, Check check, ReportingPeriod period, LocalDate asOf, UnitLayout layout) =>
        indicator.Quantity is not (Quantity.Computed or Quantity.Ratio or Quantity.Stage)
            && Columns(indicator, check, period, asOf, layout) is { } columns
            && (columns.Slice is null || HoldsOnly(columns.Slice, CellState.Number))
            ? columns
            : null;

    // Only rows for exactly the period, so that nothing is put together of parts, of units below or of earlier rows.
    private SliceColumns? Columns(
        Indicator indicator, Check check, ReportingPeriod period, LocalDate asOf, UnitLayout layout)
    {
        bool isSimple = check.Category is null
            && indicator.Missing is MissingPolicy.Require or MissingPolicy.Skip
            && (layout.AreLeaves
                || (indicator.OverUnits == Aggregation.None && indicator.Quantity is not Quantity.Ratio))
            && period.Start <= asOf;
        if (!isSimple)
        {
            return null;
        }

        if (data.Panel(indicator.Id, null) is not { } panel)
        {
            return new(null, layout);
        }

        PanelSlice? exact = null;
        for (int slot = 0; slot < panel.Periods.Length; slot++)
        {
            ReportingPeriod one = panel.Periods[slot];
            if (one == period)
            {
                exact = panel.Slices[slot];
            }
            else if (one.End <= period.End && one.End >= period.Start)
            {
                return null;
            }
        }

        return exact?.HasWideNumbers == true ? null : new(exact, layout);
    }

    // Absent rows are well, but for those that say that it is not time yet.
    private static bool HoldsOnly(PanelSlice slice, CellState state)
    {
        byte notDue = (byte)((byte)CellState.Absent + (byte)AbsenceReason.NotDue);
        bool hasOthers = slice.States.ContainsAnyInRange((byte)(state + 1), (byte)((byte)CellState.Absent - 1))
            || (state != CellState.Number && slice.States.Contains((byte)CellState.Number));
        return !hasOthers && !slice.States.Contains(notDue);
    }

    private static double MaxAbs(SliceColumns columns) => columns.Slice?.First.MaxAbs ?? 0;
}

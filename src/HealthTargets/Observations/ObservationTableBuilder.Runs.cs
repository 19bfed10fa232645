using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthTargets.Values;

namespace HealthTargets.Observations;

// Adding many rows of one indicator at once.
public sealed partial class ObservationTableBuilder
{
    private const CellState Missing = CellState.Absent + (byte)AbsenceReason.Missing;

    /// <summary>
    /// Adds rows of an indicator. The first row comes from the line that <see cref="SetOrigin"/> has told, each other
    /// one from the line after.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">
    /// A number that is there is infinite, no number or beyond 7.9e28, or the lengths differ.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    public void Add(ObservationRows rows)
    {
        CheckLengths(rows);
        CheckHandles(rows.Units, unitCount, nameof(rows));
        CheckHandles(rows.Periods, periodCount, nameof(rows));
        _ = checked(line + rows.Units.Length);
        PanelBuilder panel = PanelOf(rows.Indicator, rows.Category);
        int roundLength = rows.RoundLength();
        for (int row = 0; row < roundLength; row++)
        {
            SliceBuilder slice = panel.Slice(rows.Periods[row]);
            UnitRows round = RoundOf(rows, row, roundLength);
            if (slice.HasRoomFor(round))
            {
                slice.Reserve(round);
                slice.Fill(rows, row, roundLength);
            }
            else
            {
                AddEach(panel, rows, row, roundLength);
            }
        }

        if (roundLength == 0)
        {
            AddEach(panel, rows, 0, 1);
        }
    }

    // Row by row, or only every so many.
    private void AddEach(PanelBuilder panel, ObservationRows rows, int start, int step)
    {
        int first = line;
        for (int row = start; row < rows.Units.Length; row = unchecked(row + step))
        {
            int unit = rows.Units[row];
            int at = first == 0 ? 0 : unchecked(first + row);
            SliceBuilder slice = panel.Slice(rows.Periods[row]);
            bool isTaken = !rows.Has(row) ? slice.TryAddAbsent(unit, Missing, file, at)
                : rows.Denominators.IsEmpty ? slice.TryAddNumber(unit, rows.Numbers[row], file, at)
                : slice.TryAddFraction(unit, rows.Numbers[row], rows.Denominators[row], file, at);
            if (!isTaken)
            {
                line = at;
                AddOther(rows, row);
            }
        }

        line = first;
    }

    // A row for which there is no free place yet, or whose numbers are unusual.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOther(ObservationRows rows, int row)
    {
        (int indicator, int unit, int period, int category) =
            (rows.Indicator, rows.Units[row], rows.Periods[row], rows.Category);
        if (!rows.Has(row))
        {
            AddAbsent(indicator, unit, period, AbsenceReason.Missing, category);
        }
        else if (rows.Denominators.IsEmpty)
        {
            Add(indicator, unit, period, rows.Numbers[row], category);
        }
        else
        {
            AddFraction(indicator, unit, period, rows.Numbers[row], rows.Denominators[row], null, category);
        }
    }

    // A handle below 0 is a large one without its sign.
    private static void CheckHandles(ReadOnlySpan<int> handles, int count, string name)
    {
        ReadOnlySpan<uint> rest = MemoryMarshal.Cast<int, uint>(handles);
        uint end = (uint)count;
        bool isGood = true;
        for (; rest.Length >= Vector<uint>.Count; rest = rest[Vector<uint>.Count..])
        {
            isGood &= Vector.LessThanAll(new Vector<uint>(rest), new Vector<uint>(end));
        }

        foreach (uint handle in rest)
        {
            isGood &= handle < end;
        }

        if (!isGood)
        {
            throw new ArgumentOutOfRangeException(name, "There is no such handle.");
        }
    }

    private static void CheckLengths(ObservationRows rows)
    {
        int units = rows.Units.Length;
        CheckLengths(units, rows.Periods.Length);
        CheckLengths(units, rows.Numbers.Length);
        CheckLengths(units, rows.Denominators.IsEmpty ? units : rows.Denominators.Length);
        CheckLengths(units, rows.Present.IsEmpty ? units : rows.Present.Length);
    }

    private static void CheckLengths(int units, int others)
    {
        if (others != units)
        {
            throw new ArgumentException("There are not as many of each as units.");
        }
    }
}

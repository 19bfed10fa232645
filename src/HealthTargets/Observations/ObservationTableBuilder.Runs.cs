using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthTargets.Values;

namespace HealthTargets.Observations;

// Adding many rows of one indicator at once.
public sealed partial class ObservationTableBuilder
{
    /// <summary>
    /// Adds numbers of an indicator, a row each. The first row comes from the line that <see cref="SetOrigin"/> has
    /// told, each other one from the line after.
    /// </summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="units">The handles of the units.</param>
    /// <param name="periods">The handles of the periods, as many as units.</param>
    /// <param name="values">
    /// The numbers, as many as units; read as in <see cref="Add(int, int, int, double, int)"/>.
    /// </param>
    /// <param name="present">
    /// Whether there is a number, or the row says that it is missing; as many as units, or empty if all are there.
    /// </param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentException">
    /// A number that is there is infinite, no number or beyond 7.9e28, or the lengths differ.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddNumbers(
        int indicator,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> periods,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> present = default,
        int category = NoCategory)
    {
        CheckLengths(units.Length, periods.Length, values.Length, present.Length);
        AddRun(indicator, units, periods, values, default, present, category);
    }

    /// <summary>
    /// Adds numerators and denominators of an indicator, a row each. The first row comes from the line that
    /// <see cref="SetOrigin"/> has told, each other one from the line after.
    /// </summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="units">The handles of the units.</param>
    /// <param name="periods">The handles of the periods, as many as units.</param>
    /// <param name="numerators">
    /// The numbers above the line, as many as units; read as in <see cref="Add(int, int, int, double, int)"/>.
    /// </param>
    /// <param name="denominators">The numbers below the line, as many as units.</param>
    /// <param name="present">
    /// Whether there are numbers, or the row says that they are missing; as many as units, or empty if all are there.
    /// </param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentException">
    /// A number that is there is infinite, no number or beyond 7.9e28, or the lengths differ.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddFractions(
        int indicator,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> periods,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        ReadOnlySpan<bool> present = default,
        int category = NoCategory)
    {
        CheckLengths(units.Length, periods.Length, numerators.Length, present.Length);
        CheckLengths(units.Length, periods.Length, denominators.Length, present.Length);
        AddRun(indicator, units, periods, numerators, denominators, present, category);
    }

    private const CellState Missing = CellState.Absent + (byte)AbsenceReason.Missing;

    // Without second numbers the rows are single numbers.
    private void AddRun(
        int indicator,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> periods,
        ReadOnlySpan<double> numbers,
        ReadOnlySpan<double> seconds,
        ReadOnlySpan<bool> present,
        int category)
    {
        CheckHandles(units, unitCount, nameof(units));
        CheckHandles(periods, periodCount, nameof(periods));
        int first = line;
        int step = first == 0 ? 0 : 1;
        _ = checked(first + step * units.Length);
        if (TryAddRounds(indicator, units, periods, numbers, seconds, present, category))
        {
            return;
        }

        PanelBuilder panel = PanelOf(indicator, category);
        int from = file;
        for (int i = 0; i < units.Length; i++)
        {
            int unit = units[i];
            int at = unchecked(first + step * i);
            SliceBuilder slice = panel.Slice(periods[i]);
            bool isThere = present.IsEmpty || present[i];
            bool isTaken = !isThere ? slice.TryAddAbsent(unit, Missing, from, at)
                : seconds.IsEmpty ? slice.TryAddNumber(unit, numbers[i], from, at)
                : slice.TryAddFraction(unit, numbers[i], seconds[i], from, at);
            if (!isTaken)
            {
                line = at;
                AddOther(indicator, unit, periods[i], category, isThere ? numbers[i..] : default, seconds, i);
            }
        }

        line = first;
    }

    // A row for which there is no free place yet, or whose numbers are unusual.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOther(
        int indicator,
        int unit,
        int period,
        int category,
        ReadOnlySpan<double> numbers,
        ReadOnlySpan<double> seconds,
        int row)
    {
        if (numbers.IsEmpty)
        {
            AddAbsent(indicator, unit, period, AbsenceReason.Missing, category);
        }
        else if (seconds.IsEmpty)
        {
            Add(indicator, unit, period, numbers[0], category);
        }
        else
        {
            AddFraction(indicator, unit, period, numbers[0], seconds[row], null, category);
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

    private static void CheckLengths(int units, int periods, int numbers, int present)
    {
        if (periods != units || numbers != units || (present != units && present != 0))
        {
            throw new ArgumentException("There are not as many of each as units.");
        }
    }
}

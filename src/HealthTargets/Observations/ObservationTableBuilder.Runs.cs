using System.Runtime.CompilerServices;
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
        PanelBuilder panel = PanelOf(indicator, category);
        int first = line;
        int step = first == 0 ? 0 : 1;
        _ = checked(first + step * units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            int unit = units[i];
            SliceBuilder slice = Slice(panel, unit, periods[i]);
            int at = unchecked(first + step * i);
            bool isThere = present.IsEmpty || present[i];
            if (isThere && ExactNumber.IsDecimal(values[i]))
            {
                slice.AddNumber(unit, values[i] + 0.0, file, at);
            }
            else if (!isThere)
            {
                slice.AddAbsent(unit, Missing, file, at);
            }
            else
            {
                line = at;
                Add(indicator, unit, periods[i], values[i], category);
            }
        }

        line = first;
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
        PanelBuilder panel = PanelOf(indicator, category);
        int first = line;
        int step = first == 0 ? 0 : 1;
        _ = checked(first + step * units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            int unit = units[i];
            SliceBuilder slice = Slice(panel, unit, periods[i]);
            int at = unchecked(first + step * i);
            bool isThere = present.IsEmpty || present[i];
            if (isThere && ExactNumber.IsDecimal(numerators[i]) && ExactNumber.IsDecimal(denominators[i]))
            {
                slice.AddFraction(unit, numerators[i] + 0.0, denominators[i] + 0.0, file, at);
            }
            else if (!isThere)
            {
                slice.AddAbsent(unit, Missing, file, at);
            }
            else
            {
                line = at;
                AddFraction(indicator, unit, periods[i], numerators[i], denominators[i], null, category);
            }
        }

        line = first;
    }

    private const CellState Missing = CellState.Absent + (byte)AbsenceReason.Missing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SliceBuilder Slice(PanelBuilder panel, int unit, int period)
    {
        if (unchecked((uint)period) >= (uint)periodCount)
        {
            throw new ArgumentOutOfRangeException(nameof(period), "The period has no such handle.");
        }

        CheckUnit(unit);
        return panel.Slice(period);
    }

    private static void CheckLengths(int units, int periods, int numbers, int present)
    {
        if (periods != units || numbers != units || (present != units && present != 0))
        {
            throw new ArgumentException("There are not as many of each as units.");
        }
    }
}

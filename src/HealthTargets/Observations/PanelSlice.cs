using System.Diagnostics.CodeAnalysis;

namespace HealthTargets.Observations;

/// <summary>
/// The cells of one indicator, population group and period: one per unit, in order of the table's units (dense), or
/// only of the units that have a row (sparse). Absence is in the states; where there is no number the number is 0. Each
/// number is the double nearest to the number as written. Immutable.
/// </summary>
internal sealed class PanelSlice
{
    private readonly byte[] states;
    private readonly double[] first;
    private readonly double[]? second;
    private readonly double[]? third;
    private readonly int[]? units;
    private readonly RowLines? lines;

    /// <summary>Takes over the columns of a builder.</summary>
    /// <param name="columns">The columns; they change no more.</param>
    /// <param name="units">The unit of each place in ascending order, or nothing where a place is a unit.</param>
    /// <param name="hasWideNumbers">Whether a number has more digits than a double carries.</param>
    internal PanelSlice(CellColumns columns, int[]? units, bool hasWideNumbers)
    {
        states = columns.States;
        first = columns.First;
        second = columns.Second;
        third = columns.Third;
        this.units = units;
        HasWideNumbers = hasWideNumbers;
        lines = RowLines.Of(columns, isDense: units is null);
        Rows = states.Length - states.AsSpan().Count((byte)CellState.NoRow);
        First = NumberRange.Of(first);
    }

    /// <summary>Gets how many cells have a row that counts.</summary>
    internal int Rows { get; }

    /// <summary>Gets what the first numbers have in common; the places of stages count as numbers.</summary>
    internal NumberRange First { get; }

    /// <summary>
    /// Gets whether some number has more digits than come back from its double. The double is the nearest one all the
    /// same; the number as written is in the observation.
    /// </summary>
    internal bool HasWideNumbers { get; }

    /// <summary>Gets the number of places: of units, or of rows where it is sparse.</summary>
    internal int Places => states.Length;

    /// <summary>Gets the states of the places.</summary>
    internal ReadOnlySpan<byte> States => states;

    /// <summary>Gets the first numbers of the places.</summary>
    internal ReadOnlySpan<double> FirstNumbers => first;

    /// <summary>
    /// Gets the columns by the index of the unit, if they are stored so; they are only to be read. They may be shorter
    /// than the table has units, where units were added later; those have no row.
    /// </summary>
    /// <param name="states">The states of the cells.</param>
    /// <param name="firstNumbers">The first numbers.</param>
    /// <param name="secondNumbers">The second numbers, if there are any.</param>
    internal bool TryGetDense(
        [NotNullWhen(true)] out byte[]? states, out double[] firstNumbers, out double[]? secondNumbers)
    {
        (states, firstNumbers, secondNumbers) = (units is null ? this.states : null, first, second);
        return units is null;
    }

    /// <summary>Copies the cells of given units.</summary>
    /// <param name="wanted">The indexes of the units; -1 and units without a row give no row and 0.</param>
    /// <param name="states">Takes the states; as long as the units.</param>
    /// <param name="firstNumbers">Takes the first numbers; empty if they are not wanted.</param>
    /// <param name="secondNumbers">Takes the second numbers, 0 where there are none; empty if not wanted.</param>
    /// <param name="thirdNumbers">Takes the third numbers, 0 where there are none; empty if not wanted.</param>
    internal void Gather(
        ReadOnlySpan<int> wanted,
        Span<byte> states,
        Span<double> firstNumbers,
        Span<double> secondNumbers,
        Span<double> thirdNumbers)
    {
        int near = 0;
        for (int i = 0; i < wanted.Length; i++)
        {
            int place = Place(wanted[i], ref near);
            states[i] = place < 0 ? (byte)CellState.NoRow : this.states[place];
            Copy(first, place, firstNumbers, i);
            Copy(second, place, secondNumbers, i);
            Copy(third, place, thirdNumbers, i);
        }
    }

    /// <summary>Returns the place of a unit, or -1 if it has none.</summary>
    /// <param name="unit">The index of the unit.</param>
    internal int PlaceOf(int unit)
    {
        int near = 0;
        return Place(unit, ref near);
    }

    /// <summary>Returns the unit of a place.</summary>
    internal int UnitAt(int place) => units is null ? place : units[place];

    /// <summary>Returns the state of a place.</summary>
    internal CellState StateAt(int place) => (CellState)states[place];

    /// <summary>Returns the cell of a place.</summary>
    internal Cell CellAt(int place)
    {
        (int file, int line) = lines?.Find(states, place) ?? (-1, 0);
        return new(
            (CellState)states[place],
            first[place],
            second is null ? 0 : second[place],
            third is null ? 0 : third[place],
            file,
            line);
    }

    // Units are mostly asked for in order, so the search starts at the place after the last hit.
    private int Place(int unit, ref int near)
    {
        if (units is null)
        {
            return unchecked((uint)unit) < (uint)states.Length ? unit : -1;
        }

        if (near < units.Length && units[near] == unit)
        {
            return near++;
        }

        int place = Array.BinarySearch(units, unit);
        near = place < 0 ? ~place : place + 1;
        return place < 0 ? -1 : place;
    }

    private static void Copy(double[]? from, int place, Span<double> to, int index)
    {
        if (!to.IsEmpty)
        {
            to[index] = place < 0 || from is null ? 0 : from[place];
        }
    }
}

namespace HealthTargets.Columns;

/// <summary>
/// A number for each of some lanes: the double, its error bound and a state. Absence is in the state alone; the double
/// of an absent lane is 0.
/// </summary>
internal sealed class Column(int count)
{
    private readonly double[] values = new double[count];
    private readonly double[] errors = new double[count];
    private readonly byte[] states = new byte[count];

    public int Count => values.Length;

    public ReadOnlySpan<double> Values => values;

    public ReadOnlySpan<double> Errors => errors;

    public ReadOnlySpan<byte> States => states;

    public Approx this[int lane] => new(values[lane], errors[lane]);

    public byte StateOf(int lane) => states[lane];

    public bool IsPresent(int lane) => states[lane] == CellCodes.Present;

    public bool IsAbsent(int lane) => CellCodes.IsAbsent(states[lane]);

    public bool IsDoubtful(int lane) => states[lane] == CellCodes.Doubtful;

    /// <summary>Sets a number; what is not finite is doubtful.</summary>
    public void Set(int lane, Approx number)
    {
        if (number.IsFinite)
        {
            // Adding 0 makes 0 of -0.
            (values[lane], errors[lane], states[lane]) = (number.Value + 0.0, number.Error, CellCodes.Present);
        }
        else
        {
            SetState(lane, CellCodes.Doubtful);
        }
    }

    /// <summary>Sets a state without a number.</summary>
    public void SetState(int lane, byte state) => (values[lane], errors[lane], states[lane]) = (0, 0, state);

    public void SetDoubtful(int lane) => SetState(lane, CellCodes.Doubtful);

    /// <summary>Takes over what another column has in a lane.</summary>
    public void Copy(int lane, Column from, int fromLane) => (values[lane], errors[lane], states[lane]) =
        (from.values[fromLane], from.errors[fromLane], from.states[fromLane]);

    /// <summary>
    /// Takes over that another column has no number in a lane, or that it is doubtful; does nothing where it has one.
    /// </summary>
    /// <returns>Whether there is no number.</returns>
    public bool Lacks(int lane, Column from)
    {
        byte state = from.states[lane];
        if (state != CellCodes.Present)
        {
            SetState(lane, state);
        }

        return state != CellCodes.Present;
    }

    /// <summary>Gets the lanes of which the positions are given, in their order.</summary>
    public Column Gather(ReadOnlySpan<int> lanes)
    {
        Column chosen = new(lanes.Length);
        for (int i = 0; i < lanes.Length; i++)
        {
            chosen.Copy(i, this, lanes[i]);
        }

        return chosen;
    }

    /// <summary>Gets a column with the same number in every lane.</summary>
    public static Column Constant(int count, Approx number)
    {
        Column column = new(count);
        for (int lane = 0; lane < count; lane++)
        {
            column.Set(lane, number);
        }

        return column;
    }

    /// <summary>Gets a column without numbers, of the same state in every lane.</summary>
    public static Column Without(int count, byte state)
    {
        Column column = new(count);
        Array.Fill(column.states, state);
        return column;
    }
}

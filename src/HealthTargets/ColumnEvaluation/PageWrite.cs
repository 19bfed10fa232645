namespace HealthTargets.ColumnEvaluation;

/// <summary>Verdicts that go into a page.</summary>
/// <param name="Columns">The verdicts.</param>
/// <param name="Positions">Of which units they are, as positions in the whole target.</param>
/// <param name="From">The first of them that is in the page.</param>
/// <param name="To">The first one behind the page.</param>
/// <param name="Start">The position of the first unit of the page.</param>
internal sealed record PageWrite(LaterColumns Columns, int[] Positions, int From, int To, int Start)
{
    /// <summary>Marks the units that the plain evaluator decided, and no others.</summary>
    public void SetExact(byte[] marks, byte mark)
    {
        for (int i = From; i < To; i++)
        {
            marks[Positions[i] - Start] &= (byte)(byte.MaxValue - mark);
        }

        foreach (int lane in Columns.Exact)
        {
            if (lane >= From && lane < To)
            {
                marks[Positions[lane] - Start] |= mark;
            }
        }
    }
}

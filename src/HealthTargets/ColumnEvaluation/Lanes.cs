namespace HealthTargets.ColumnEvaluation;

/// <summary>The units for which columns are made, each a lane: indexes in a <see cref="UnitIndex"/>.</summary>
internal sealed class Lanes(int[] units)
{
    private readonly int[] units = units;

    public int Count => units.Length;

    public ReadOnlySpan<int> Units => units;

    public int this[int lane] => units[lane];

    /// <summary>Gets some of the lanes.</summary>
    /// <param name="lanes">Which, as positions in this one.</param>
    public Lanes Subset(IReadOnlyList<int> lanes)
    {
        int[] chosen = new int[lanes.Count];
        for (int i = 0; i < chosen.Length; i++)
        {
            chosen[i] = units[lanes[i]];
        }

        return new(chosen);
    }
}

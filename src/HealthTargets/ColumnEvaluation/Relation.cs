namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Which other units each lane looks at: its children, its peers, the units of a list. Lanes that look at the same
/// units share a group.
/// </summary>
/// <param name="Others">All the units that are looked at, none twice.</param>
/// <param name="GroupOf">The group of each lane.</param>
/// <param name="Starts">Where each group begins in <paramref name="Positions"/>, and behind it where the last
/// ends.</param>
/// <param name="Positions">The members of the groups as lanes of <paramref name="Others"/>, each group in the order of
/// the identifiers, or as given.</param>
internal sealed record Relation(Lanes Others, int[] GroupOf, int[] Starts, int[] Positions)
{
    public int GroupCount => Starts.Length - 1;

    public ReadOnlySpan<int> Group(int group) => Positions.AsSpan(Starts[group]..Starts[group + 1]);

    public ReadOnlySpan<int> Of(int lane) => Group(GroupOf[lane]);
}

namespace HealthTargets.ColumnEvaluation;

/// <summary>Some targets to be judged for the same units by one evaluator, which so works out once what they share.
/// </summary>
/// <param name="Targets">The targets, as positions in the plan.</param>
/// <param name="Scope">The units for which they are.</param>
/// <param name="Positions">Which of these units, in order.</param>
internal sealed record ColumnJob(IReadOnlyList<int> Targets, ScopeUnits Scope, int[] Positions)
{
    public long CellCount => (long)Targets.Count * Positions.Length;

    /// <summary>Gets the units as lanes.</summary>
    public Lanes Lanes => Positions.Length == Scope.Count ? Scope.Lanes : Scope.Lanes.Subset(Positions);

    /// <summary>
    /// Gets the jobs for some units: those that look at others at once, so that what they look at is worked out once
    /// only, the others in chunks.
    /// </summary>
    public static IEnumerable<ColumnJob> Of(
        IReadOnlyList<int> targets, ScopeUnits scope, int[] positions, ColumnLayout layout, int chunkSize)
    {
        int[] across = [.. targets.Where(target => layout.Reads[target].LooksAcross)];
        if (across.Length > 0)
        {
            yield return new(across, scope, positions);
        }

        int[] others = [.. targets.Where(target => !layout.Reads[target].LooksAcross)];
        if (others.Length > 0)
        {
            for (int from = 0; from < positions.Length; from += chunkSize)
            {
                yield return new(others, scope, positions[from..Math.Min(from + chunkSize, positions.Length)]);
            }
        }
    }
}

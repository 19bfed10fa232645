namespace HealthTargets.Rules.Workflows;

/// <summary>Finds circles among things that point at each other, without recursion.</summary>
internal static class Circles
{
    /// <summary>
    /// Returns for each edge that closes a circle the circle: the things on it in their order, the first one again at
    /// the end, and which edge of the last thing but one closes it.
    /// </summary>
    /// <param name="count">The number of things.</param>
    /// <param name="edges">Gives the things that a thing points at, in the same order each time.</param>
    internal static IReadOnlyList<(IReadOnlyList<int> Path, int Edge)> Find(
        int count, Func<int, IReadOnlyList<int>> edges)
    {
        var found = new List<(IReadOnlyList<int> Path, int Edge)>();

        // 0 = not seen, otherwise its place on the path plus one, or -1 where all behind it is done.
        int[] states = new int[count];
        var path = new List<(int Thing, int NextEdge)>();
        for (int start = 0; start < count; start++)
        {
            if (states[start] != 0)
            {
                continue;
            }

            path.Add((start, 0));
            states[start] = 1;
            while (path.Count > 0)
            {
                (int thing, int edge) = path[^1];
                IReadOnlyList<int> targets = edges(thing);
                if (edge == targets.Count)
                {
                    states[thing] = -1;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = (thing, edge + 1);
                int target = targets[edge];
                if (states[target] > 0)
                {
                    IEnumerable<int> circle = path.Skip(states[target] - 1).Select(step => step.Thing);
                    found.Add(([.. circle, target], edge));
                }
                else if (states[target] == 0)
                {
                    path.Add((target, 0));
                    states[target] = path.Count;
                }
            }
        }

        return found;
    }
}

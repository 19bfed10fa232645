using HealthTargets.Plans;

namespace HealthTargets.Evaluation;

/// <summary>Holds composites to be made of others, never of themselves, and in a bounded number of steps.</summary>
internal static class CompositeCircles
{
    private const int StepsMax = 100;

    public static void ThrowIfAny(IEnumerable<Composite> composites)
    {
        Dictionary<CompositeId, Composite> known = composites.ToDictionary(composite => composite.Id);
        Dictionary<CompositeId, int> steps = [];
        foreach (CompositeId id in known.Keys)
        {
            Follow(id, known, steps, []);
        }
    }

    private static int Follow(
        CompositeId id,
        Dictionary<CompositeId, Composite> known,
        Dictionary<CompositeId, int> steps,
        HashSet<CompositeId> path)
    {
        if (!known.TryGetValue(id, out Composite? composite))
        {
            return 0;
        }

        if (!steps.TryGetValue(id, out int count))
        {
            bool isNew = path.Add(id) && path.Count <= StepsMax;
            count = isNew
                ? 1 + composite.Parts.OfType<CompositePart.OfComposite>()
                    .Select(part => Follow(part.Composite, known, steps, path)).DefaultIfEmpty().Max()
                : StepsMax + 1;
            path.Remove(id);
            steps[id] = count;
        }

        return count <= StepsMax
            ? count
            : throw new ArgumentException(
                $"The composite \"{id}\" is made of itself, or of others in more than {StepsMax} steps.");
    }
}

using HealthTargets.OrgUnits;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>The mean of a part over the units with the same parent that have a number for it.</summary>
internal sealed class SiblingMeans(
    OrgUnitTree units, IReadOnlyDictionary<OrgUnitId, CompositePartResult[]> parts)
{
    private readonly Dictionary<(OrgUnitId Parent, string Part), Rational?> known = [];

    /// <summary>Gets the mean; nothing for a unit without a parent or where no sibling has a number.</summary>
    public Rational? Of(CompositePartResult part)
    {
        if (units.Find(part.Unit)?.Parent is not { } parent)
        {
            return null;
        }

        if (!known.TryGetValue((parent, part.Part), out Rational? mean))
        {
            Rational[] numbers =
            [
                .. units.ChildrenOf(parent)
                    .SelectMany(unit => parts.TryGetValue(unit.Id, out CompositePartResult[]? own) ? own : [])
                    .Where(other => other.Part == part.Part && other.Value.IsPresent)
                    .Select(other => other.Value.Number),
            ];
            mean = numbers.Length == 0
                ? null
                : numbers.Aggregate(Rational.Zero, (sum, number) => sum + number) / numbers.Length;
            known.Add((parent, part.Part), mean);
        }

        return mean;
    }
}

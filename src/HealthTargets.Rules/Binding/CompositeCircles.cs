using HealthTargets.Plans;

namespace HealthTargets.Rules.Binding;

/// <summary>Reports composites that are made of themselves, or of others in too many steps.</summary>
internal sealed class CompositeCircles
{
    private readonly Dictionary<string, Composite> composites = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Declaration> declared;
    private readonly ValueReader values;
    private readonly Dictionary<string, int> steps = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    internal CompositeCircles(
        IEnumerable<Composite> composites, IReadOnlyDictionary<string, Declaration> declared, ValueReader values)
    {
        foreach (Composite composite in composites)
        {
            this.composites.TryAdd(composite.Id.Value, composite);
        }

        this.declared = declared;
        this.values = values;
    }

    internal void Check()
    {
        foreach (string name in composites.Keys)
        {
            Steps(name);
        }
    }

    // How many steps it takes to the targets. One that is reported counts as none, so that each is reported once.
    private int Steps(string name)
    {
        if (steps.TryGetValue(name, out int known) || !composites.TryGetValue(name, out Composite? composite))
        {
            return known;
        }

        int place = path.IndexOf(name);
        if (place >= 0)
        {
            string circle = string.Join(" > ", path.Skip(place).Append(name));
            values.Report(CompositeErrors.Circular(declared[name], circle));
            return 0;
        }

        path.Add(name);
        int most = composite.Parts.OfType<CompositePart.OfComposite>()
            .Select(part => Steps(part.Composite.Value)).DefaultIfEmpty().Max();
        path.RemoveAt(path.Count - 1);
        if (most == BindingLimits.StepsMax)
        {
            values.Report(CompositeErrors.TooDeep(declared[name], BindingLimits.StepsMax));
        }

        return steps[name] = most + 1;
    }
}

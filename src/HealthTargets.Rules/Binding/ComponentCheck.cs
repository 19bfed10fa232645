using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Checks from which others the indicators are calculated: no misspelt names, no stages, no circles, not too many
/// steps.
/// </summary>
internal sealed class ComponentCheck
{
    private readonly IndicatorNames names;
    private readonly ValueReader values;
    private readonly Dictionary<string, List<Component>> components = new(StringComparer.Ordinal);

    // How many steps each indicator takes at most; 0 while it is being looked at.
    private readonly Dictionary<string, int> steps = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    // How many numbers each indicator is calculated from, over all steps; at most one beyond the limit.
    private readonly Dictionary<string, int> reads = new(StringComparer.Ordinal);

    internal ComponentCheck(IndicatorNames names, ValueReader values)
    {
        this.names = names;
        this.values = values;
    }

    /// <summary>Notes that an indicator is calculated from another one.</summary>
    internal void Add(string owner, string name, SourceText source, SourceSpan span, string pointer)
    {
        if (!components.TryGetValue(owner, out List<Component>? list))
        {
            components[owner] = list = [];
        }

        list.Add(new Component(name, source, span, pointer));
    }

    /// <summary>Reports what is wrong, when all indicators are known.</summary>
    internal void Finish()
    {
        foreach ((string owner, List<Component> list) in components)
        {
            foreach (Component component in list)
            {
                CheckName(component);
            }

            _ = CountSteps(owner);
        }
    }

    private void CheckName(Component component)
    {
        if (!names.IsDeclared(component.Name))
        {
            bool isFew = names.Names.Count <= BindingLimits.NeighboursMax;
            if (isFew && Suggestions.Nearest(component.Name, names.Names) is { } near)
            {
                values.Report(NameErrors.UndeclaredComponent(
                    component.Source, component.Span, component.Pointer, component.Name, near));
            }
        }
        else if (names.Find(component.Name)?.Quantity is Quantity.Stage)
        {
            values.Report(QuantityErrors.StageAsNumber(
                component.Source, component.Span, component.Pointer, component.Name));
        }
    }

    private int CountSteps(string name)
    {
        if (steps.TryGetValue(name, out int known))
        {
            if (known == 0)
            {
                ReportCircle(name);
            }

            return known;
        }

        if (!components.TryGetValue(name, out List<Component>? list))
        {
            return 0;
        }

        if (path.Count > BindingLimits.StepsMax)
        {
            return BindingLimits.StepsMax;
        }

        steps[name] = 0;
        path.Add(name);
        int most = list.Max(component => CountSteps(component.Name));
        path.RemoveAt(path.Count - 1);
        if (most == BindingLimits.StepsMax)
        {
            values.Report(FileErrors.TooDeep(names.DeclarationOf(name), BindingLimits.StepsMax));
        }

        CountReads(name, list);

        return steps[name] = most + 1;
    }

    // Of a chain of doublings only the first that goes beyond the limit is reported.
    private void CountReads(string name, List<Component> list)
    {
        int[] parts = [.. list.Select(component => reads.GetValueOrDefault(component.Name, 1))];
        bool isBeyond = parts.Sum() > BindingLimits.ReadsMax;
        reads[name] = isBeyond ? BindingLimits.ReadsMax + 1 : parts.Sum();
        if (isBeyond && !parts.Contains(BindingLimits.ReadsMax + 1))
        {
            values.Report(FileErrors.TooManyReads(names.DeclarationOf(name), BindingLimits.ReadsMax));
        }
    }

    private void ReportCircle(string name)
    {
        string circle = string.Join(" > ", path.Skip(path.IndexOf(name)).Append(name));
        values.Report(QuantityErrors.Circular(names.DeclarationOf(name), circle));
    }

    private sealed record Component(string Name, SourceText Source, SourceSpan Span, string Pointer);
}

using HealthTargets.Indicators;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds indicators that nothing in the plan reads, and percentages that are declared as counts.</summary>
internal static class IndicatorLint
{
    private static readonly string[] PercentUnits = ["%", "％", "percent", "per cent", "百分比"];

    internal static void Check(LintPlan plan)
    {
        // What comes from an import is shared with other plans; only what this file declares is looked at.
        if (plan.Root.Find("indicators") is not SyntaxObject own)
        {
            return;
        }

        HashSet<string> used = Used(plan);
        foreach (SyntaxMember member in own.Members)
        {
            if (plan.Find(new IndicatorId(member.Name)) is not { } indicator)
            {
                continue;
            }

            if (!used.Contains(member.Name))
            {
                plan.Report(PlanWarnings.UnusedIndicator(own, member));
            }

            if (indicator.Quantity is Quantity.Count && IsPercent(indicator.Unit)
                && (member.Value as SyntaxObject)?.Find("kind") is { } kind)
            {
                plan.Report(QuantityWarnings.PercentOfCount(kind, member.Name));
            }
        }
    }

    /// <summary>Tells whether a unit is the percent sign or a word for it.</summary>
    internal static bool IsPercent(LocalizedText? unit) => unit is not null
        && (PercentUnits.Contains(unit.English, StringComparer.OrdinalIgnoreCase)
            || PercentUnits.Contains(unit.Chinese, StringComparer.OrdinalIgnoreCase));

    // Any text outside of the tests that is the name counts as a use, so that no use is overlooked.
    private static HashSet<string> Used(LintPlan plan)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (Indicator indicator in plan.Plan.Indicators)
        {
            IEnumerable<string> inputs = indicator.Quantity switch
            {
                Quantity.Ratio ratio => ratio.Components().Select(component => component.Value),
                Quantity.Computed computed => computed.Expression.Inputs(),
                _ => [],
            };
            used.UnionWith(inputs);
        }

        foreach (SyntaxMember member in plan.Root.Members.Where(
            member => member.Name is not ("tests" or "indicators" or "id" or "title")))
        {
            AddTexts(member.Value, used);
        }

        return used;
    }

    private static void AddTexts(SyntaxNode node, HashSet<string> texts)
    {
        switch (node)
        {
            case SyntaxString text:
                texts.Add(text.Value);
                break;
            case SyntaxArray list:
                foreach (SyntaxNode item in list.Elements)
                {
                    AddTexts(item, texts);
                }

                break;
            case SyntaxObject group:
                // The name of a target is often that of its indicator and says nothing of its use.
                foreach (SyntaxMember member in group.Members.Where(member => member.Name != "id"))
                {
                    AddTexts(member.Value, texts);
                }

                break;
        }
    }
}

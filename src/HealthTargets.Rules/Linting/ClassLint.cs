using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Linting;

/// <summary>
/// Finds classes that no value reaches since those before them take it all, values between two classes that belong to
/// none, and classes that overlap. Looks at tables whose conditions compare one name with numbers.
/// </summary>
internal static class ClassLint
{
    internal static void Check(LintPlan plan)
    {
        foreach (Method method in plan.Plan.Methods)
        {
            SyntaxNode? own = (plan.Root.Find("methods") as SyntaxObject)?.Find(method.Id.Value);
            CheckTable(plan, method.Classes, own);
        }

        SyntaxNode[] composites = [.. (plan.Root.Find("composites") as SyntaxArray)?.Elements ?? []];
        foreach ((Plans.Composite composite, SyntaxNode node) in plan.Plan.Composites.Zip(composites))
        {
            CheckTable(plan, composite.Classes, node);
        }
    }

    private static void CheckTable(LintPlan plan, ValueList<MethodClass> classes, SyntaxNode? owner)
    {
        if ((owner as SyntaxObject)?.Find("classes") is not SyntaxArray { Elements: var nodes }
            || nodes.Length != classes.Count)
        {
            return;
        }

        ConditionTable table = new(classes.Select(one => one.When));
        for (int i = 0; i < classes.Count; i++)
        {
            SyntaxNode place = (nodes[i] as SyntaxObject)?.Find("when") ?? nodes[i];
            if (table.IsTakenBefore(i))
            {
                plan.Report(BandWarnings.ClassOutOfReach(place, classes[i].Class));
            }
            else if (table.OverlapBefore(i) is { } earlier)
            {
                plan.Report(BandWarnings.ClassesOverlap(
                    place, classes[i].Class, classes[earlier].Class, (nodes[earlier] as SyntaxObject)?.Find("when")));
            }
        }

        if (table.Gap() is { } gap)
        {
            plan.Report(BandWarnings.ClassesWithGap(owner, gap));
        }
    }
}

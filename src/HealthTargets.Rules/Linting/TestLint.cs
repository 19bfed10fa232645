using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds tests that can't fail, since they expect nothing.</summary>
internal static class TestLint
{
    internal static void Check(LintPlan plan)
    {
        foreach (SyntaxObject test in (plan.Root.Find("tests") as SyntaxArray)?.Elements.OfType<SyntaxObject>() ?? [])
        {
            // One that names a target and no unit below it expects just as little.
            if (test.Find("expect") is SyntaxObject expected
                && expected.Members.All(member => member.Value is SyntaxObject { Members.Length: 0 }))
            {
                plan.Report(PlanWarnings.ExpectsNothing(expected));
            }
        }
    }
}

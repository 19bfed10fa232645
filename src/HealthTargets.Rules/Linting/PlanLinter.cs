using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Looks for what is well-formed and yet hardly meant. Its findings are warnings and notes.</summary>
internal static class PlanLinter
{
    /// <summary>Looks at a plan without errors, and at its parts.</summary>
    /// <param name="whole">The plan.</param>
    /// <param name="sources">The trees from which it was read.</param>
    /// <param name="units">The units, or null where nobody gave them.</param>
    /// <param name="bag">Collects what is found.</param>
    internal static void Lint(Plan whole, PlanSources sources, OrgUnitTree? units, DiagnosticBag bag)
    {
        var plan = new LintPlan(whole, sources, units, bag);
        if (units is not null && units.Find(whole.Unit) is null && plan.Root.Find("unit") is SyntaxString unit)
        {
            plan.Report(PlanWarnings.UnknownUnit(unit, plan.UnitNames!.GuessUnit(unit)));
        }

        IndicatorLint.Check(plan);
        var bounds = new BoundLint(plan);
        foreach ((Target target, SyntaxObject node) in plan.Targets)
        {
            bounds.Check(target, node);
            TargetLint.Check(plan, target, node);
            SelectionLint.Check(plan, target, node);
            ScoreBandLint.Check(plan, target, node);
        }

        DuplicateLint.Check(plan);
        GradeLint.Check(plan);
        ClassLint.Check(plan);
        TestLint.Check(plan);
        foreach ((Plan part, PlanSources partSources) in whole.Parts.Zip(sources.Parts))
        {
            Lint(part, partSources, units, bag);
        }
    }
}

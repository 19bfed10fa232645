using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds vetoes without a promise, and dates and periods that lie outside of the plan.</summary>
internal static class TargetLint
{
    internal static void Check(LintPlan plan, Target target, SyntaxObject node)
    {
        if (target.Veto && target.Commitment != Commitment.Binding && node.TryGet("veto", out SyntaxMember? veto))
        {
            plan.Report(TargetWarnings.VetoNotBinding(node, veto, (node.Find("commitment") as SyntaxString)?.Value));
        }

        ReportingPeriod around = plan.PeriodAround(target);
        if (target.Period is { } own && AreApart(own, around) && node.Find("period") is { } place)
        {
            plan.Report(PlanWarnings.OutsidePlan(place, around));
        }

        ReportingPeriod period = target.Period ?? around;
        if (target.Timing is Timing.By { Date: var date } && date > period.End && node.Find("by") is { } day)
        {
            plan.Report(PlanWarnings.OutsidePlan(day, period));
        }

        if (target.Timing is Timing.At { Periods: var periods } && node.Find("at") is SyntaxArray list)
        {
            foreach ((ReportingPeriod at, SyntaxNode item) in periods.Zip(list.Elements))
            {
                if (AreApart(at, period))
                {
                    plan.Report(PlanWarnings.OutsidePlan(item, period));
                }
            }
        }
    }

    /// <summary>Tells whether two periods share no day.</summary>
    internal static bool AreApart(ReportingPeriod one, ReportingPeriod other) =>
        one.End < other.Start || one.Start > other.End;
}

using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds scores without a grade and grades that no score reaches.</summary>
internal static class GradeLint
{
    internal static void Check(LintPlan plan)
    {
        PlanScoring scoring = plan.Plan.Scoring;
        if (plan.Sources.Scoring?.Find("grades") is SyntaxArray grades)
        {
            CheckGap(plan, grades, scoring.LowestGrade);
            CheckReach(plan, grades);
        }
    }

    // Below the last limit nothing is said, unless that is 0 or a lowest grade stands for the rest.
    private static void CheckGap(LintPlan plan, SyntaxArray grades, string? lowest)
    {
        if (lowest is null && grades.Elements is [.., SyntaxObject last]
            && last.Find("atLeast") is SyntaxNumber { Value: > 0 } limit)
        {
            plan.Report(BandWarnings.ScoresWithoutGrade(limit, (last.Find("grade") as SyntaxString)?.Value ?? ""));
        }
    }

    private static void CheckReach(LintPlan plan, SyntaxArray grades)
    {
        bool isCapped = plan.Plan.Targets.All(target => target.Scoring
            is Scoring.AllOrNothing or Scoring.Linear or Scoring.Deduct or Scoring.Proportional { Cap: 1 });
        SyntaxNumber? floor = null;
        foreach (SyntaxObject grade in grades.Elements.OfType<SyntaxObject>())
        {
            if (grade.Find("atLeast") is not SyntaxNumber { Value: { } value } limit)
            {
                continue;
            }

            // No score is below 0, so the first grade from 0 or less takes all that is left.
            if (floor is not null)
            {
                plan.Report(BandWarnings.GradeBelowAll(limit, floor));
            }
            else if (isCapped && value > 100)
            {
                plan.Report(BandWarnings.GradeAboveAll(limit));
            }

            floor ??= value <= 0 ? limit : null;
        }
    }
}

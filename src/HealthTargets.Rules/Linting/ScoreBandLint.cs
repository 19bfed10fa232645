using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds score bands that no value reaches, and those in which a worse value earns more.</summary>
internal static class ScoreBandLint
{
    internal static void Check(LintPlan plan, Target target, SyntaxObject node)
    {
        SyntaxObject? scoring = plan.Sources.ScoringOf(node);
        if (target.Scoring is Scoring.Bonus && scoring?.Find("bonus") is SyntaxObject bonus)
        {
            scoring = bonus.Find("base") as SyntaxObject;
        }

        if (scoring?.Find("bands") is not SyntaxArray bands)
        {
            return;
        }

        MeasureRange range = target.Goal is Goal.Reach reach ? MeasureRange.Of(reach.Measure, plan) : default;
        SyntaxNumber? before = null;
        foreach (SyntaxObject band in bands.Elements.OfType<SyntaxObject>())
        {
            if (band.Find("share") is not SyntaxNumber { Value: { } earned } share)
            {
                continue;
            }

            if (before?.Value <= earned)
            {
                plan.Report(BandWarnings.WorseEarnsMore(share, before));
            }

            before = share;
            if ((band.Find("atLeast") is SyntaxNumber { Value: { } low } && low > range.High)
                || (band.Find("atMost") is SyntaxNumber { Value: { } high } && high < range.Low))
            {
                plan.Report(BandWarnings.BandOutOfReach((band.Find("atLeast") ?? band.Find("atMost"))!));
            }
        }
    }
}

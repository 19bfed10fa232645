using System.Runtime.CompilerServices;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says what a measure or a criterion is about, with the names that the plan gives.</summary>
internal sealed class MeasureWords(Plan plan, OrgUnitTree units, Language language) : ISpeaker
{
    Language ISpeaker.Language => language;

    /// <summary>Names what a target is about: its title, or its measure in words.</summary>
    public string Subject(Target target) => target.Title?.In(language) is { Length: > 0 } title ? title : Named(target);

    private string Named(Target target) => target.Goal switch
    {
        Goal.Watch watch => Capital(Of(watch.Measure)),
        Goal.Reach reach => Capital(Of(reach.Measure)),
        Goal.Satisfy satisfy => Capital(Of(satisfy.Criterion)),
        _ => target.Id.Value,
    };

    public string Of(Measure measure) => measure switch
    {
        Measure.Value value => Name(value.Indicator),
        Measure.Cumulative cumulative => In($"{Name(cumulative.Indicator)} so far", $"{Name(cumulative.Indicator)}累计"),
        Measure.Change change => Change(change),
        Measure.ShareOfUnits share => In(
            $"the share of {Units(share.Units)} with {Of(share.Where)}", $"{Units(share.Units)}中{Of(share.Where)}的比例"),
        Measure.CountOfUnits count => In(
            $"the number of {Units(count.Units)} with {Of(count.Where)}", $"{Units(count.Units)}中{Of(count.Where)}的数量"),
        Measure.ShareOfPlans plans => In(
            $"the share of {plans.Plans.Count} plans that are fulfilled", $"{plans.Plans.Count}个计划中完成的比例"),
        Measure.Rank rank => In(
            $"the rank by {Of(rank.Of)} among {Units(rank.Peers)}", $"{Of(rank.Of)}在{Units(rank.Peers)}中的名次"),
        Measure.Streak streak => In(
            $"the number of {PeriodWords.Kind(streak.Each, 2, language)} in a row with {Of(streak.Where)}",
            $"{Of(streak.Where)}连续{PeriodWords.Kind(streak.Each, 2, language)}数"),
        Measure.Progress progress => In(
            $"progress of {Of(progress.Of)} from the baseline to {NumberText.Digits(progress.Goal, null)}",
            $"{Of(progress.Of)}从基线到{NumberText.Digits(progress.Goal, null)}的完成度"),
        Measure.Slope slope => In(
            $"the rise of {Of(slope.Of)} per {PeriodWords.Kind(slope.Each, 1, language)} over {slope.Periods}"
                + $" {PeriodWords.Kind(slope.Each, slope.Periods, language)}",
            $"{Of(slope.Of)}近{slope.Periods}{PeriodWords.Kind(slope.Each, 2, language)}的平均变化"),
        Measure.Disparity disparity => Disparity(disparity),
        Measure.Percentile percentile => Percentile(percentile) + In(" by ", string.Empty) + Of(percentile.Of),
        Measure.PercentileRank rank => In(
            $"the percentile rank by {Of(rank.Of)} among {Units(rank.Peers)}",
            $"{Of(rank.Of)}在{Units(rank.Peers)}中的百分位次"),
        _ => string.Empty,
    };

    /// <summary>Names a percentile of units, without what is measured.</summary>
    public string Percentile(Measure.Percentile percentile) => In(
        $"the {Ordinal(percentile.Percent)} percentile of {Units(percentile.Peers)}",
        $"{Units(percentile.Peers)}第{NumberText.Digits(percentile.Percent, null)}百分位数");

    /// <summary>Says what a bound asks for, with its limits as far as they are known.</summary>
    public string Asked(
        Bound bound, Measure? compared, Evaluation.NumberForm form, IReadOnlyList<Evaluation.ResolvedLimit> limits) =>
        BoundWords.Asked(bound, form, new LimitWords(this, compared, form, limits, language).Of, language);

    /// <summary>Says how a value stands to a bound, with its limits as far as they are known.</summary>
    public string Found(
        Bound bound,
        bool holds,
        Measure? compared,
        Evaluation.NumberForm form,
        IReadOnlyList<Evaluation.ResolvedLimit> limits) => BoundWords.Found(
            bound, holds, form, new LimitWords(this, compared, form, limits, language).Of, language);

    public string Of(Criterion criterion) => criterion switch
    {
        Criterion.Within within =>
            Of(within.Measure) + In(" ", string.Empty)
            + Asked(within.Bound, within.Measure, FormOf(within.Measure), []),
        Criterion.All all => Joined(all.Parts, In(" and ", "且")),
        Criterion.Any any => Joined(any.Parts, In(" or ", "或")),
        Criterion.AtLeastOf some => In(
            $"at least {some.Minimum} of: {Joined(some.Parts, "; ")}", $"至少{some.Minimum}项：{Joined(some.Parts, "；")}"),
        Criterion.Not not => In($"not ({Of(not.Part)})", $"非（{Of(not.Part)}）"),
        _ => string.Empty,
    };

    public string Name(IndicatorId id) => Find(id)?.NameIn(language) ?? id.Value;

    /// <summary>Gets the indicator below the line of a ratio, if the goal asks for one and it has a name.</summary>
    public IndicatorId? DenominatorOf(Goal goal)
    {
        Measure? measure = goal switch
        {
            Goal.Reach reach => reach.Measure,
            Goal.Watch watch => watch.Measure,
            _ => null,
        };
        return measure is Measure.Value value && Find(value.Indicator)?.Quantity is Quantity.Ratio ratio
            ? ratio.Denominator
            : null;
    }

    public string Name(OrgUnitId id) => units.Find(id)?.NameIn(language) ?? id.Value;

    /// <summary>Gets how the numbers of an indicator are written; bare ones for measures of another form.</summary>
    public Evaluation.NumberForm FormOf(Measure measure) =>
        measure is Measure.Value value && Find(value.Indicator) is { } indicator
            ? new(indicator.Unit, indicator.Decimals, indicator.Scale)
            : new(null, null, null);

    private static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private Indicator? Find(IndicatorId id)
    {
        foreach (Indicator indicator in plan.Indicators.AsSpan())
        {
            if (indicator.Id == id)
            {
                return indicator;
            }
        }

        return null;
    }

    private string Change(Measure.Change change)
    {
        string since = change.Since switch
        {
            ChangeReference.LastYear => In("the same period last year", "上年同期"),
            ChangeReference.Previous => In("the period before", "上期"),
            ChangeReference.Baseline => In("the baseline", "基线"),
            ChangeReference.Fixed named => PeriodWords.Of(named.Period, language),
            _ => string.Empty,
        };
        if (change.Form == ChangeForm.AnnualReduction)
        {
            return In(
                $"the average annual rate of reduction of {Of(change.Of)} since {since}",
                $"{Of(change.Of)}比{since}的年均下降率");
        }

        string per = change.Form == ChangeForm.PerYear ? In(" per year", "年均") : string.Empty;
        return In($"the change{per} of {Of(change.Of)} since {since}", $"{Of(change.Of)}比{since}的{per}变化");
    }

    private string Disparity(Measure.Disparity disparity)
    {
        string groups = disparity.Between switch
        {
            DisparityGroups.Categories categories => string.Join(In(", ", "、"), categories.Ids.Select(id => id.Value)),
            DisparityGroups.Units units => Units(units.Selection),
            _ => string.Empty,
        };
        (string english, string chinese) = disparity.Reference switch
        {
            DisparityReference.Extremes => ($"the highest to the lowest of {groups}", $"{groups}中最高与最低"),
            DisparityReference.Ends => ($"the first to the last of {groups}", $"{groups}首尾"),
            DisparityReference.Best => ($"the whole to the best of {groups}", $"总体与{groups}中最优"),
            DisparityReference.Worst => ($"the whole to the worst of {groups}", $"总体与{groups}中最差"),
            _ => ($"the whole to the mean of {groups}", $"总体与{groups}平均"),
        };
        return disparity.Form == DisparityForm.Ratio
            ? In($"the ratio in {Of(disparity.Of)} of {english}", $"{Of(disparity.Of)}{chinese}之比")
            : In($"the difference in {Of(disparity.Of)} of {english}", $"{Of(disparity.Of)}{chinese}之差");
    }

    private static string Ordinal(decimal percent)
    {
        string digits = NumberText.Digits(percent, null);
        bool teen = digits.EndsWith("11", StringComparison.Ordinal) || digits.EndsWith("12", StringComparison.Ordinal)
            || digits.EndsWith("13", StringComparison.Ordinal);
        return digits + (teen ? "th" : digits[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" });
    }

    private string Units(UnitSelection selection) => selection switch
    {
        UnitSelection.Children => In("the units directly below", "下级单位"),
        UnitSelection.Siblings => In("the sibling units", "同级单位"),
        UnitSelection.Named named => In($"{named.Units.Count} named units", $"指定的{named.Units.Count}个单位"),
        UnitSelection.Matching matching => In(
            "the units of " + string.Join(", ", Selectors(matching)), string.Join("、", Selectors(matching)) + "各单位"),
        _ => In("the unit itself", "本单位"),
    };

    private static IEnumerable<string> Selectors(UnitSelection.Matching matching) =>
        matching.Levels.Select(level => level.Value).Concat(matching.Groups.Select(group => group.Value));

    private string Joined(ValueList<Criterion> parts, string between) => string.Join(between, parts.Select(Of));

    private string In(string english, string chinese) => StatusWords.In(language, english, chinese);

    private string In(
        [InterpolatedStringHandlerArgument("")] ref EnglishText english,
        [InterpolatedStringHandlerArgument("")] ref ChineseText chinese) =>
        language == Language.Chinese ? chinese.Finish() : english.Finish();
}

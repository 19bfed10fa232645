using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says one step of a derivation in words.</summary>
internal sealed class StepWords(Plan plan, OrgUnitTree units, Language language)
{
    private readonly MeasureWords words = new(plan, units, language);

    public string Of(Derivation node)
    {
        string how = How(node);
        string coverage = node.Coverage is { } n
            ? In($", {n.Reported} of {n.Expected} reported", $"，{n.Expected}项中{n.Reported}项已报告")
            : string.Empty;
        string warnings = string.Concat(node.Warnings.Select(
            warning => In("; note: ", "；注意：") + StatusWords.Of(warning, language)));
        string because = how.Length == 0 ? string.Empty : (IsTruth(node) ? In(", ", "，") : " = ") + how;
        return $"{About(node)}{Result(node)}{because}{coverage}{warnings}";
    }

    private string About(Derivation node)
    {
        List<string> parts = [];
        if (node.Plan is { } id)
        {
            parts.Add(In("plan ", "计划") + id);
        }
        else if (node.Indicator is { } indicator)
        {
            bool isPlain = node.Label is null || node.Kind is DerivationKind.Compared or DerivationKind.Function;
            parts.Add(words.Name(indicator) + (isPlain ? string.Empty : " " + Label(node.Label!)));
        }

        bool isSign = node.Kind is DerivationKind.Compared or DerivationKind.Function;
        if (node.Plan is null && node.Indicator is null && !isSign && node.Label is { } label)
        {
            parts.Add(Label(label));
        }

        if (node.Unit is { } unit)
        {
            parts.Add(words.Name(unit));
        }

        if (node.Category is { } category)
        {
            parts.Add(category.Value);
        }

        if (node.Period is { } period)
        {
            parts.Add(PeriodWords.Of(period, language));
        }

        return parts.Count == 0 ? string.Empty : string.Join(In(", ", "，"), parts) + In(": ", "：");
    }

    private string Result(Derivation node)
    {
        if (node.Result.Absence is { } absence)
        {
            return StatusWords.Of(absence, language);
        }

        Rational number = node.Result.Number;
        return IsTruth(node)
            ? number.Sign > 0 ? In("holds", "成立") : In("does not hold", "不成立")
            : NumberText.Write(number, node.Form, language);
    }

    private static bool IsTruth(Derivation node) => node.Kind is DerivationKind.Within or DerivationKind.All
        or DerivationKind.Any or DerivationKind.Not or DerivationKind.AtLeastOf or DerivationKind.Compared
        || (node is { Kind: DerivationKind.Given, Form: null, Plan: not null });

    // An absence names its place already; how it would have been computed adds nothing.
    private string How(Derivation node) => node.Kind switch
    {
        _ when !node.Result.IsPresent => string.Empty,
        DerivationKind.Observed => Row(node.Observation),
        DerivationKind.Given => string.Empty,
        DerivationKind.Within => Compared(node),
        DerivationKind.Ratio => In(
            $"numerator / denominator x {node.Factor}", $"分子 / 分母 × {node.Factor}"),
        DerivationKind.Add => Pair(node, "+"),
        DerivationKind.Subtract => Pair(node, "-"),
        DerivationKind.Multiply => Pair(node, "x"),
        DerivationKind.Divide => Pair(node, "/"),
        DerivationKind.Compared => Pair(node, node.Label ?? string.Empty),
        DerivationKind.Function => $"{node.Label}({string.Join(", ", node.Inputs.Select(Written))})",
        DerivationKind.PercentChange => In("(later - earlier) / |earlier| x 100", "（本期 - 前期）/ |前期| × 100"),
        DerivationKind.ChangePerYear => In(
            $"(later - earlier) / {node.Factor} years", $"（本期 - 前期）/ {node.Factor}年"),
        DerivationKind.AnnualReduction => In(
            $"(1 - (later / earlier)^(1 / {node.Factor})) x 100", $"（1 - （本期 / 前期）^（1 / {node.Factor}））× 100"),
        DerivationKind.Limit => LimitOf(node),
        DerivationKind.Share => In(
            $"the share of the first that weight {node.Factor} of {Count(node) - 1} gives, by the largest remainder",
            $"按最大余数法，第{node.Factor}个权重（共{Count(node) - 1}个）在总数中的份额"),
        DerivationKind.Percentile => In(
            $"the percentile {node.Factor} of {Count(node)}", $"{Count(node)}个的第{node.Factor}百分位数"),
        DerivationKind.Rounded => In($"rounded to {node.Factor} decimals", $"保留{node.Factor}位小数"),
        DerivationKind.Progress => In("(value - baseline) / (goal - baseline) x 100", "（数值 - 基线）/（目标 - 基线）× 100"),
        DerivationKind.Expected => In(
            $"start + (limit - start) x {Share(node)} elapsed", $"起点 +（目标 - 起点）× 已过{Share(node)}"),
        DerivationKind.ExpectedGeometric => In(
            $"start x (limit / start) ^ {Share(node)} elapsed", $"起点 ×（目标 / 起点）^ 已过{Share(node)}"),
        DerivationKind.ExpectedLikeLastYear => In(
            "start + (limit - start) x what last year had reached by the same day / last year",
            "起点 +（目标 - 起点）× 上年同日已完成 / 上年全年"),
        DerivationKind.Projected => In(
            $"the straight line through {Count(node)} points, {node.Factor} days after the first",
            $"过{Count(node)}点的直线，距首点{node.Factor}天"),
        DerivationKind.AtLeastOf => In(
            $"at least {node.Factor} of {Count(node)} hold", $"{Count(node)}项中至少{node.Factor}项成立"),
        _ => KindWords(node),
    };

    private string KindWords(Derivation node)
    {
        (string english, string chinese) = node.Kind switch
        {
            DerivationKind.Sum => ($"the sum of {Count(node)}", $"{Count(node)}项之和"),
            DerivationKind.Mean => ($"the mean of {Count(node)}", $"{Count(node)}项的平均数"),
            DerivationKind.WeightedMean => ($"the weighted mean of {Count(node)}", $"{Count(node)}项的加权平均数"),
            DerivationKind.Min => ($"the smallest of {Count(node)}", $"{Count(node)}项中最小"),
            DerivationKind.Max => ($"the largest of {Count(node)}", $"{Count(node)}项中最大"),
            DerivationKind.Last => ($"the last of {Count(node)}", $"{Count(node)}项中最后一项"),
            DerivationKind.First => ($"the first of {Count(node)}", $"{Count(node)}项中第一项"),
            DerivationKind.Median => ($"the median of {Count(node)}", $"{Count(node)}项的中位数"),
            DerivationKind.Count => ($"the number of {Count(node)}", $"{Count(node)}项的个数"),
            DerivationKind.Negate => ("the opposite sign", "取相反数"),
            DerivationKind.ShareTrue when node.Factor == Rational.One => (
                $"the share of {Count(node)} that meet it", $"{Count(node)}个中符合的比例"),
            DerivationKind.ShareTrue => (
                $"the share of {Count(node)} that meet it x 100", $"{Count(node)}个中符合的比例 × 100"),
            DerivationKind.CountPresent => (
                $"how many of {Count(node)} have a number", $"{Count(node)}个中有数的个数"),
            DerivationKind.CountTrue => ($"how many of {Count(node)} meet it", $"{Count(node)}个中符合的个数"),
            DerivationKind.Rank => ($"the rank among {Count(node)}", $"{Count(node)}个中的名次"),
            DerivationKind.PercentileRank => (
                $"the share of the other {Count(node) - 1} below it x 100", $"低于它的其他{Count(node) - 1}个的比例 × 100"),
            DerivationKind.Slope => (
                $"the slope of the line through {Count(node)} points", $"{Count(node)}个点的最小二乘直线斜率"),
            DerivationKind.Streak => (
                $"how many of {Count(node)} hold in a row up to the last",
                $"{Count(node)}期中截至最近连续成立的期数"),
            DerivationKind.All => ($"all of {Count(node)} hold", $"{Count(node)}项全部成立"),
            DerivationKind.Any => ($"one of {Count(node)} holds", $"{Count(node)}项中有一项成立"),
            DerivationKind.Not => ("the opposite", "取反"),
            _ => (string.Empty, string.Empty),
        };
        return In(english, chinese);
    }

    private string Compared(Derivation node)
    {
        Derivation value = node.Inputs[0];
        NumberForm form = value.Form ?? new NumberForm(null, null, null);
        string relation = words.Found(
            node.Bound!, node.Result.Number.Sign > 0, null, form, ResolvedLimit.Of(node));
        string number = NumberText.Write(value.Result.Number, form, language);
        string other = node.Override is { } one ? OverrideWords.Of(one, words, language) : string.Empty;
        return In($"{number} is {relation}", $"{number}{relation}")
            + (other.Length == 0 ? string.Empty : In($" ({other})", $"（{other}）"));
    }

    private string LimitOf(Derivation node)
    {
        Derivation source = node.Inputs[0];
        string number = NumberText.Write(source.Result.Number, source.Form, language);
        string times = node.Factor == Rational.One ? string.Empty : In($" x {node.Factor}", $" × {node.Factor}");
        string plus = node.Inputs.Count < 2 ? string.Empty
            : " + " + NumberText.Write(node.Inputs[1].Result.Number, node.Inputs[1].Form, language);
        return number + times + plus;
    }

    private string Row(Observation? row)
    {
        if (row is null)
        {
            return In("nothing reported", "没有数据行");
        }

        string place = row.Origin is { } origin ? In($"row {origin}", $"数据行{origin}") : In("a given row", "给定数据");
        return row.Source is { Length: > 0 } source ? In($"{place}, source: {source}", $"{place}，来源：{source}") : place;
    }

    private string Pair(Derivation node, string sign) =>
        string.Join($" {sign} ", node.Inputs.Select(Written));

    private string Written(Derivation node) => node.Result.NumberOrNull is { } number
        ? NumberText.Write(number, node.Form, language)
        : In("(absent)", "（缺）");

    private static string Share(Derivation node) => node.Factor is { } factor
        ? factor.ToFractionString()
        : string.Empty;

    private string Label(string label) => language == Language.English ? label : label switch
    {
        "baseline" => "基线",
        "limit" => "目标值",
        "added" => "加上",
        "start" => "起点",
        "goal" => "目标",
        "step" => "阶段目标",
        "point" => "数据点",
        "projection" => "推算",
        "share of days" => "天数占比",
        "numerator" => "分子",
        "denominator" => "分母",
        "weight" => "权重",
        "absent counts as not met" => "缺失按未达标计",
        "absent counts as 0" => "缺失计为0",
        "nobody" => "无人",
        _ => label,
    };

    private static int Count(Derivation node) => node.Inputs.Count;

    private string In(string english, string chinese) => StatusWords.In(language, english, chinese);
}

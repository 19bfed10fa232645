namespace HealthTargets.Values;

/// <summary>What stood in the way of a number where the reason alone does not say it.</summary>
internal static class AbsenceCauses
{
    public static readonly LocalizedText DivisionByZero = new("division by 0", "除数为0");
    public static readonly LocalizedText WholeIsZero = new("the whole is 0", "总数为0");
    public static readonly LocalizedText RootOfNegative =
        new("the square root of a number below 0 is not defined", "负数没有平方根");
    public static readonly LocalizedText NoSuchPower = new("the power of these numbers is not defined", "这些数的幂无定义");
    public static readonly LocalizedText LogarithmOfNotPositive =
        new("the logarithm of a number at or below 0 is not defined", "0和负数没有对数");
    public static readonly LocalizedText ExponentTooLarge =
        new("exp of a number this large is not defined", "指数过大，无法计算");
    public static readonly LocalizedText NotDefinedHere = new("no number is defined here", "此处没有定义数值");
    public static readonly LocalizedText DenominatorIsZero = new("the denominator is 0", "分母为0");
    public static readonly LocalizedText NoPercentOfZero = new("no change in percent from 0", "基数为0，无法计算增减百分比");
    public static readonly LocalizedText NoPartOver = new("no part of it is over", "尚无任何分期结束");
    public static readonly LocalizedText NotOver = new("it is not over", "尚未结束");
    public static readonly LocalizedText NoBaseline = new("no baseline is given", "没有给出基线");
    public static readonly LocalizedText BaselineIsGoal = new("the baseline equals the goal", "基线与目标相同");
    public static readonly LocalizedText NoPeriodBefore = new("there is no period before", "没有上一期");
    public static readonly LocalizedText NoPeriodLastYear = new("it has no period of last year", "没有上年同期");
    public static readonly LocalizedText YearsUnknown =
        new("the years between the two periods are not known", "两期相隔的年数未知");
    public static readonly LocalizedText RateNeedsPositive =
        new("a yearly rate needs numbers above 0", "年均变化率要求各数大于0");
    public static readonly LocalizedText NotWholeMonths =
        new("not one year or less of whole months", "不是一年以内的整月期间");
    public static readonly LocalizedText NotParts =
        new("its last parts do not end with it", "最后几个分期与期末不一致");

    public static readonly LocalizedText NoUnits = new("there are no units", "没有单位");
    public static readonly LocalizedText NoUnitsBelow = new("there are no units below", "没有下级单位");
    public static readonly LocalizedText NoUnitAbove = new("there is no unit above it", "没有上级单位");
    public static readonly LocalizedText TooFewGroups = new("too few groups report", "上报的组太少");
    public static readonly LocalizedText TooFewPeers = new("too few peers report", "上报的同级单位太少");
    public static readonly LocalizedText FewerPeersThanGroups = new("fewer peers than groups", "同级单位少于组数");
    public static readonly LocalizedText NoPeerReportsBoth =
        new("no peer reports both numbers", "没有同级单位同时上报分子和分母");

    public static readonly LocalizedText NotAValue = new("not a value of this indicator", "不是该指标的取值");
    public static readonly LocalizedText WeightMissing =
        new("a weight (the denominator of a row) is missing", "缺少权重（数据行的分母）");
    public static readonly LocalizedText WeightsAreZero = new("all weights are 0", "权重全部为0");
    public static readonly LocalizedText NegativeGeometricMean =
        new("the geometric mean of a negative number", "负数没有几何平均数");
    public static readonly LocalizedText PartsNeeded =
        new("the numerators and denominators are needed", "需要分子和分母");

    public static readonly LocalizedText LimitsReversed =
        new("the lower limit is above the upper one", "下限高于上限");
    public static readonly LocalizedText NotDistributable =
        new("this bound can't be distributed", "该目标值无法分解");
    public static readonly LocalizedText NoWeightGiven = new("the plan gives no weight", "计划没有给出权重");
    public static readonly LocalizedText NoShare =
        new("no share without weights above 0", "没有大于0的权重，无法分解");
    public static readonly LocalizedText ShareTooLong = new("the share has too many digits", "分解后的数位数过多");
    public static readonly LocalizedText TotalNotPositive = new("the total is not above 0", "全年合计不大于0");

    public static readonly LocalizedText PlanNotRead = new("the plan was not read", "没有读入该计划");
    public static readonly LocalizedText PlanWithoutBounds =
        new("the plan has no binding target with a bound", "该计划没有设目标值的约束性目标");
    public static readonly LocalizedText NoBound = new("no bound is set", "没有设目标值");
    public static readonly LocalizedText SeveralConditions =
        new("several conditions have no single value", "多个条件没有单一数值");

    public static readonly LocalizedText NoScore = new("there is no score", "没有得分");
    public static readonly LocalizedText NoAttainment = new("there is no attainment", "没有完成率");
    public static readonly LocalizedText NoPoints = new("there are no points", "没有分值");
    public static readonly LocalizedText NothingToAttain = new("there is nothing to attain", "没有要达到的目标");

    public static readonly LocalizedText NoClassFits = new("no class fits", "没有相符的类别");
    public static readonly LocalizedText NotGiven = new("not given", "没有给出");
    public static readonly LocalizedText UnknownToTarget = new("not known for this target", "该目标没有此数");
    public static readonly LocalizedText UnknownToMethod = new("the method knows no such number", "该评价方法没有此数");
    public static readonly LocalizedText OnlyCompositesCount =
        new("only a composite counts classes", "只有综合指标才计算各类别的个数");
    public static readonly LocalizedText OnlyOwnNumbers =
        new("a method knows neither other periods nor units below", "评价方法不涉及其他期间和下级单位");

    public static readonly LocalizedText NoSingleMeasure = new("no single measure", "没有单一的度量");
    public static readonly LocalizedText NothingAround =
        new("there is nothing to put limits around", "没有可计算置信限的数");
    public static readonly LocalizedText NoLimits = new("no limits of these numbers", "这些数没有置信限");
    public static readonly LocalizedText NoChart = new("no value for a chart", "没有可作图的数");
    public static readonly LocalizedText OneValue = new("one value has no limits", "只有一个数，没有控制限");
    public static readonly LocalizedText TwoValues =
        new("two values have no standard error", "只有两个数，没有标准误");
    public static readonly LocalizedText RateNeedsTwo =
        new("a rate needs two values above 0", "变化率需要两个大于0的数");
    public static readonly LocalizedText AllOrNone =
        new("all or none have it in one of the periods", "有一期全部符合或全部不符合");
    public static readonly LocalizedText NoUncertainty =
        new("there are neither confidence limits nor a standard error", "既没有置信限也没有标准误");
    public static readonly LocalizedText TrendNeedsUncertainty = new(
        "a trend needs three values, none of them without any uncertainty", "趋势需要三个数，且都有不确定度");

    public static LocalizedText PointsNeeded(int known, int needed) =>
        new($"{known} of the {needed} points needed", $"需要{needed}个数据点，只有{known}个");

    public static LocalizedText ValuesNeeded(int needed) =>
        new($"a trend needs {needed} values", $"趋势需要{needed}个数");

    public static LocalizedText WholeNumber(int from, int to) =>
        new($"it must be a whole number from {from} to {to}", $"必须是{from}到{to}的整数");

    public static LocalizedText DecimalsToRound(int most) =>
        new($"the decimals of round are a whole number from 0 to {most}", $"round的小数位数必须是0到{most}的整数");

    public static LocalizedText NoGeometricPath(Rational from, Rational to) =>
        new($"no path of equal percents leads from {from} to {to}", $"从{from}到{to}没有等比路径");

    public static LocalizedText NoMethodFor(string fact) =>
        new($"no method works out \"{fact}\"", $"没有评价方法计算“{fact}”");

    public static LocalizedText BeyondScores(Rational score) =>
        new($"the score {score} is beyond the stated limits", $"得分{score}超出规定范围");
}

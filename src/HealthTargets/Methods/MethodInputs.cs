using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>The names by which a method knows the numbers of a target.</summary>
public static class MethodInputs
{
    /// <summary>Gets all of them.</summary>
    public static ValueList<MethodInput> All { get; } =
    [
        new("value", false, "The value.", "实际值。"),
        new("baseline", false, "The baseline.", "基线值。"),
        new("target", false, "The number of the bound; of a range the middle.", "目标值；区间取中点。"),
        new("targetLow", false, "The lower end of the bound.", "目标下限。"),
        new("targetHigh", false, "The upper end of the bound.", "目标上限。"),
        new("direction", false, "1 where more is better, -1 where less is, else 0.", "越高越好为1，越低越好为-1，否则为0。"),
        new("met", true, "Whether the value is within the bound.", "是否达到目标。"),
        new("metAtBaseline", true, "Whether the baseline was within the bound.", "基线是否已达到目标。"),
        new("isOpen", true, "Whether the target's time goes on.", "期限是否未到。"),
        new("expected", false, "What the path expects by now.", "目前应达到的值。"),
        new("attainment", false, "The share of the bound that is attained; 1 at the bound.", "完成率，1为达到。"),
        new("gap", false, "What is to spare (positive) or short (negative).", "富余（正）或差距（负）。"),
        new("elapsed", false, "The share of the target's time that is over.", "时间进度，0到1。"),
        new("baselineYear", false, "The year (with a fraction) at the end of the baseline's period.", "基线期末的年份。"),
        new("valueYear", false, "The year (with a fraction) at the end of the value's period.", "实际值期末的年份。"),
        new("targetYear", false, "The year (with a fraction) at the end of the target's time.", "目标期末的年份。"),
        new("yearsElapsed", false, "The years from the baseline to the value.", "基线到实际值的年数。"),
        new("yearsTotal", false, "The years from the baseline to the end.", "基线到期末的年数。"),
        new("yearsLeft", false, "The years from the value to the end.", "实际值到期末的年数。"),
        new("numerator", false, "The numerator of the value.", "分子。"),
        new("denominator", false, "The denominator of the value.", "分母。"),
        new("per", false, "The factor of the ratio.", "比率的倍数。"),
        new("standardError", false, "The standard error of the value.", "实际值的标准误。"),
        new("baselineStandardError", false, "The standard error of the baseline.", "基线的标准误。"),
        new("lower", false, "The lower confidence limit of the value.", "实际值的置信下限。"),
        new("upper", false, "The upper confidence limit of the value.", "实际值的置信上限。"),
        new("previous", false, "The value of the period before.", "上期值。"),
        new("lastYear", false, "The value of the same period last year.", "上年同期值。"),
    ];

    /// <summary>Finds an input by its name.</summary>
    /// <param name="name">The name; compared exactly.</param>
    /// <returns>The input, or <see langword="null"/> if there is none of that name.</returns>
    public static MethodInput? Find(string name) => All.FirstOrDefault(input => input.Name == name);
}

using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says what a bound asks for, and how a value stands to it.</summary>
public static class BoundWords
{
    /// <summary>Writes a bound as an author would.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="form">How the numbers are written.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, such as <c>at least 96 %</c> or <c>不低于96%</c>.</returns>
    public static string Asked(Bound bound, NumberForm form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Asked(bound, form, limit => LimitText(limit, form, language), language);
    }

    /// <summary>Writes a bound with limits as the caller says them.</summary>
    internal static string Asked(Bound bound, NumberForm form, Func<Limit, string> text, Language language) =>
        bound switch
        {
            Bound.AtLeast least => Joined("at least", "不低于", least.Limit, text, language),
            Bound.AtMost most => Joined("at most", "不高于", most.Limit, text, language),
            Bound.Above above => Joined("above", "高于", above.Limit, text, language),
            Bound.Below below => Joined("below", "低于", below.Limit, text, language),
            Bound.EqualTo equal => Joined("exactly", "等于", equal.Limit, text, language),
            Bound.Between between => Range(between, text, language, "between", "介于"),
            Bound.About about => About(about, form, language),
            _ => string.Empty,
        };

    /// <summary>Says how a value stands to a bound: the relation that is true.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="holds">Whether the value is within the bound.</param>
    /// <param name="form">How the numbers are written.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, such as <c>at or above 96 %</c>, or <c>below 96 %</c> where that is missed.</returns>
    public static string Found(Bound bound, bool holds, NumberForm form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Found(bound, holds, form, limit => LimitText(limit, form, language), language);
    }

    /// <summary>Says how a value stands to a bound, with limits as the caller says them.</summary>
    internal static string Found(
        Bound bound, bool holds, NumberForm form, Func<Limit, string> text, Language language) =>
        (bound, holds) switch
        {
            (Bound.AtLeast b, true) => Joined("at or above", "不低于", b.Limit, text, language),
            (Bound.AtLeast b, false) => Joined("below", "低于", b.Limit, text, language),
            (Bound.AtMost b, true) => Joined("at or below", "不高于", b.Limit, text, language),
            (Bound.AtMost b, false) => Joined("above", "高于", b.Limit, text, language),
            (Bound.Above b, true) => Joined("above", "高于", b.Limit, text, language),
            (Bound.Above b, false) => Joined("not above", "不高于", b.Limit, text, language),
            (Bound.Below b, true) => Joined("below", "低于", b.Limit, text, language),
            (Bound.Below b, false) => Joined("not below", "不低于", b.Limit, text, language),
            (Bound.EqualTo b, true) => Joined("exactly", "等于", b.Limit, text, language),
            (Bound.EqualTo b, false) => Joined("not", "不等于", b.Limit, text, language),
            (Bound.Between b, true) => Range(b, text, language, "between", "介于"),
            (Bound.Between b, false) => Range(b, text, language, "not between", "不在"),
            (Bound.About b, true) => About(b, form, language),
            (Bound.About b, false) => StatusWords.In(language, "not ", "不在") + About(b, form, language),
            _ => string.Empty,
        };

    /// <summary>Writes a limit.</summary>
    internal static string LimitText(Limit limit, NumberForm form, Language language) => limit switch
    {
        Limit.Number number => NumberText.Write(number.Value, Plain(form), language),
        Limit.Stage stage => StatusWords.In(language, "\"" + stage.Name + "\"", "“" + stage.Name + "”"),
        Limit.Derived => StatusWords.In(language, "a derived limit", "推算的目标值"),
        _ => string.Empty,
    };

    // A limit is written with its own digits: "96 %", not "96.00 %".
    private static NumberForm Plain(NumberForm form) =>
        form with { Decimals = null };

    private static string Joined(
        string english, string chinese, Limit limit, Func<Limit, string> text, Language language) =>
        StatusWords.In(language, english + " ", chinese) + text(limit);

    private static string Range(
        Bound.Between between, Func<Limit, string> text, Language language, string english, string chinese)
    {
        string low = text(between.Low);
        string high = text(between.High);
        return StatusWords.In(language, $"{english} {low} and {high}", $"{chinese}{low}至{high}之间");
    }

    private static string About(Bound.About about, NumberForm form, Language language)
    {
        string middle = LimitText(new Limit.Number(about.Value), form, language);
        string tolerance = NumberText.WriteDifference(about.Tolerance, form with { Decimals = null }, language);
        return StatusWords.In(language, $"within {tolerance} of {middle}", $"{middle}左右（±{tolerance}）");
    }
}

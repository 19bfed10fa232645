using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>
/// Says limits: as they are written, or how they were derived and what they came to, such as
/// <c>105 % of last year's 200, that is 210</c>.
/// </summary>
/// <param name="words">The words for measures and units.</param>
/// <param name="compared">The measure that is compared with the limit; null if it is not known.</param>
/// <param name="form">How its numbers are written.</param>
/// <param name="resolved">What the derived limits came to, as far as that is known.</param>
/// <param name="language">The language.</param>
internal sealed class LimitWords(
    MeasureWords words, Measure? compared, NumberForm form, IReadOnlyList<ResolvedLimit> resolved, Language language)
{
    public string Of(Limit limit) => limit is Limit.Derived derived
        ? Derived(derived, resolved.FirstOrDefault(one => one.Limit == derived))
        : BoundWords.LimitText(limit, form, language);

    private string Derived(Limit.Derived limit, ResolvedLimit? found)
    {
        bool own = limit.Of == compared;
        Rational? source = found?.Source.NumberOrNull;
        string number = source is { } known ? NumberText.Write(known, SourceForm(limit, own), language) : string.Empty;
        string text = own ? Own(limit, found, number) : Other(limit, found, number);
        if (limit.Times != 1)
        {
            string percent = NumberText.Digits((Rational)limit.Times * 100, null);
            text = In($"{percent} % of {text}", $"{text}的{percent}%");
        }

        if (limit.Plus != 0)
        {
            string amount = NumberText.WriteDifference(limit.Plus, form with { Decimals = null }, language);
            text += limit.Plus > 0 ? In($" plus {amount}", $"加{amount}") : In($" minus {amount}", $"减{amount}");
        }

        return (limit.Times != 1 || limit.Plus != 0) && found?.Number.NumberOrNull is { } came
            ? text + In(", that is ", "，即") + NumberText.Write(came, form with { Decimals = null }, language)
            : text;
    }

    private NumberForm SourceForm(Limit.Derived limit, bool own) =>
        own || limit.Times == 1 ? form with { Decimals = null } : words.FormOf(limit.Of) with { Decimals = null };

    // The same measure elsewhere: last year's 200, the 200 of the county.
    private string Own(Limit.Derived limit, ResolvedLimit? found, string number)
    {
        string unit = Unit(limit, found);
        string value = number.Length > 0 ? number : In("value", "数值");
        if (language == Language.Chinese)
        {
            return unit + When(limit.Since) + (limit.Since is ChangeReference.Baseline ? number : value);
        }

        string text = limit.Since switch
        {
            ChangeReference.LastYear => $"last year's {value}",
            ChangeReference.Previous => $"the {value} of the period before",
            ChangeReference.Baseline => number.Length > 0 ? $"the baseline {number}" : "the baseline",
            ChangeReference.Fixed named => $"the {value} of {PeriodWords.Of(named.Period, language)}",
            _ => $"the {value}",
        };
        return unit.Length == 0 ? text : $"{text} of {unit}";
    }

    private string Other(Limit.Derived limit, ResolvedLimit? found, string number)
    {
        string unit = Unit(limit, found);
        string measure = limit.Of is Measure.Percentile percentile && percentile.Of == compared
            ? words.Percentile(percentile)
            : words.Of(limit.Of);
        string text = language == Language.Chinese
            ? unit + When(limit.Since) + measure
            : measure + When(limit.Since) + (unit.Length == 0 ? string.Empty : " of " + unit);
        return number.Length == 0 ? text : text + In($" ({number})", $"（{number}）");
    }

    private string When(ChangeReference? since) => since switch
    {
        ChangeReference.LastYear => In(" of last year", "上年同期"),
        ChangeReference.Previous => In(" of the period before", "上期"),
        ChangeReference.Baseline => In(" at the baseline", "基线"),
        ChangeReference.Fixed named => In(" of ", string.Empty) + PeriodWords.Of(named.Period, language),
        _ => string.Empty,
    };

    private string Unit(Limit.Derived limit, ResolvedLimit? found) => limit.Unit switch
    {
        null => string.Empty,
        LimitUnit.Named named => words.Name(named.Id),
        _ => found?.Unit is { } unit ? words.Name(unit) : In("the unit above", "上级单位"),
    };

    private string In(string english, string chinese) => StatusWords.In(language, english, chinese);
}

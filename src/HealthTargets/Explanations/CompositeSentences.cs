using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says what a composite comes to in one sentence, in English or Chinese.</summary>
public static class CompositeSentences
{
    /// <summary>
    /// Says the value, how it is made, how many parts have a number, and what stands in for the others.
    /// </summary>
    /// <param name="evaluation">The evaluation that the result is from.</param>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <returns>
    /// The sentence, such as <c>Good health, Kent: 45, the mean of 2 parts (1 of 2 have a number; the mean of the
    /// siblings stands in for: deaths)</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Of(PlanEvaluation evaluation, CompositeResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(result);
        string subject = Subject(result.Composite, language);
        string unit = evaluation.Units.Find(result.Unit)?.NameIn(language) ?? result.Unit.Value;
        string found = result.Value.NumberOrNull is { } value
            ? In(language, $"{NumberText.Digits(value, null)}, {How(result, language)}",
                $"{NumberText.Digits(value, null)}，{How(result, language)}")
            : In(language, "no value, ", "没有数值，") + StatusWords.Of(result.Value.Absence!, language);
        string coverage = result.Coverage.IsComplete
            ? string.Empty
            : In(language, $" ({Coverage(result, language)})", $"（{Coverage(result, language)}）");
        return In(language, $"{subject}, {unit}: ", $"{subject}，{unit}：")
            + found + coverage + Judged(result, language);
    }

    /// <summary>Names a composite: its title, or its identifier.</summary>
    /// <param name="composite">The composite.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="composite"/> is <see langword="null"/>.</exception>
    public static string Subject(Composite composite, Language language)
    {
        ArgumentNullException.ThrowIfNull(composite);
        return composite.Title?.In(language) is { Length: > 0 } title ? title : composite.Id.Value;
    }

    private static string How(CompositeResult result, Language language)
    {
        int all = result.Parts.Count(part => part.Contribution is not null && part.Value.IsPresent);
        int count = result.Composite.Combine.Count;
        bool holds = result.Value.NumberOrNull is { Sign: > 0 };
        if (all == 1 && !result.Composite.Combine.AsksForTruths)
        {
            return In(language, "from its only part", "仅有一项");
        }

        (string english, string chinese) = result.Composite.Combine.Form switch
        {
            CombinationForm.Mean => ($"the mean of {all} parts", $"{all}项的平均数"),
            CombinationForm.WeightedMean => ($"the weighted mean of {all} parts", $"{all}项的加权平均数"),
            CombinationForm.GeometricMean => ($"the geometric mean of {all} parts", $"{all}项的几何平均数"),
            CombinationForm.Min => ($"the lowest of {all} parts", $"{all}项中最低"),
            CombinationForm.Max => ($"the highest of {all} parts", $"{all}项中最高"),
            CombinationForm.Median => ($"the median of {all} parts", $"{all}项的中位数"),
            CombinationForm.Sum => ($"the sum of {all} parts", $"{all}项之和"),
            CombinationForm.Worst => ($"the mean of the {count} lowest of {all} parts", $"{all}项中最低{count}项的平均数"),
            CombinationForm.AllOrNone => holds
                ? ($"all of {all} parts are attained", $"{all}项全部达标")
                : ($"not all of {all} parts are attained", $"{all}项未全部达标"),
            _ => holds
                ? ($"at least {count} of {all} parts are attained", $"{all}项中至少{count}项达标")
                : ($"fewer than {count} of {all} parts are attained", $"{all}项中达标不足{count}项"),
        };
        return In(language, english, chinese);
    }

    private static string Coverage(CompositeResult result, Language language)
    {
        (int reported, int expected) = (result.Coverage.Reported, result.Coverage.Expected);
        string coverage = In(
            language, $"{reported} of {expected} parts have a number", $"{expected}项中{reported}项有数值");
        string[] absent = [.. result.Parts.Where(part => part.Counts && part.Absence is not null)
            .Select(part => part.Unit == result.Unit ? part.Part : $"{part.Part}/{part.Unit}")];
        if (absent.Length == 0 || !result.Value.IsPresent)
        {
            return coverage;
        }

        (string english, string chinese) = result.Composite.Missing switch
        {
            MissingPart.Zero => ("counted as 0: ", "按0计："),
            MissingPart.Impute => ("the mean of the siblings stands in for: ", "以同级单位平均数代替："),
            _ => ("left out: ", "略去："),
        };
        return coverage + In(language, "; " + english, "；" + chinese) + string.Join(In(language, ", ", "、"), absent);
    }

    private static string Judged(CompositeResult result, Language language) =>
        (result.Class is { } named ? In(language, $", class {named}", $"，类别{named}") : string.Empty)
        + (result.Grade is { } grade ? In(language, $", grade {grade}", $"，等次{grade}") : string.Empty);

    private static string In(Language language, string english, string chinese) =>
        StatusWords.In(language, english, chinese);
}

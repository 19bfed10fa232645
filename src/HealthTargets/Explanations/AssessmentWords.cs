using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says what a method found, and how.</summary>
public static class AssessmentWords
{
    /// <summary>Says the finding in a few words.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="plan">The plan, which holds the method.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, such as <c>by Healthy People 2030 (hp2030, version 2030): Improving</c>.</returns>
    public static string Of(Assessment assessment, Plan plan, Language language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(plan);
        Method? method = plan.Methods.FirstOrDefault(one => one.Id == assessment.Method);
        string title = method?.Title?.In(language) is { } words ? words + " " : string.Empty;
        string name = StatusWords.In(
            language,
            $"{title}({assessment.Method}, version {assessment.Version})",
            $"{title}（{assessment.Method}，版本{assessment.Version}）");
        string found = assessment.Row is { } row ? row.Title?.In(language) ?? row.Class
            : (assessment.ClassAbsence ?? assessment.Score?.Absence) is { } absence ? StatusWords.Of(absence, language)
            : string.Empty;
        string score = assessment.Score?.NumberOrNull is { } number
            ? StatusWords.In(language, $"score {Shown(number)}", $"得分{Shown(number)}")
            : string.Empty;
        string between = found.Length > 0 && score.Length > 0 ? StatusWords.In(language, ", ", "，") : string.Empty;
        return StatusWords.In(language, $"by {name}: {found}{between}{score}", $"按{name}：{found}{between}{score}");
    }

    /// <summary>Says every number that the method used or worked out, the row that decided, and the score.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines, such as <c>moved = direction * (value - baseline) = 0.2</c>.</returns>
    public static ValueList<string> Lines(Assessment assessment, Language language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        IEnumerable<string> facts = assessment.Facts.Select(fact =>
            fact.Name + (fact.Formula is { } formula ? " = " + FormulaText.Write(formula) : string.Empty)
                + " = " + Written(fact, language));
        IEnumerable<string> row = assessment.Row is { } decisive
            ? [StatusWords.In(language, "class ", "类别 ") + decisive.Class + StatusWords.In(language, ": ", "：")
                + (decisive.When is { } when
                    ? FormulaText.Write(when)
                    : StatusWords.In(language, "none of the rows before holds", "前面各行均不成立"))]
            : [];
        return facts.Concat(row).Concat(ScoreLine(assessment, language)).ToValueList();
    }

    private static IEnumerable<string> ScoreLine(Assessment assessment, Language language) =>
        assessment is { Score: { } score, ScoreFormula: { } formula }
            ? [StatusWords.In(language, "score = ", "得分 = ")
                + (formula is Formula.Constant ? string.Empty : FormulaText.Write(formula) + " = ")
                + (score.Absence is { } absence ? StatusWords.Of(absence, language) : score.Number.ToString())]
            : [];

    private static string Written(AssessedFact fact, Language language) => fact.Value switch
    {
        { Absence: { } absence } => StatusWords.Of(absence, language),
        { Number.Sign: > 0 } when fact.IsTruth => StatusWords.In(language, "true", "成立"),
        _ when fact.IsTruth => StatusWords.In(language, "false", "不成立"),
        { Number: var number } => number.ToString(),
    };

    // Scores are published with one or two decimals; the exact number stands in the results.
    private static string Shown(Rational score) => score.Round(2).ToString();
}

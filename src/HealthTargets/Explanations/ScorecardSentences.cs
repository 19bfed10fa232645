using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says what a scorecard comes to in one line, in English or Chinese.</summary>
public static class ScorecardSentences
{
    /// <summary>
    /// Says how many verdicts there are of each status, the score with what it rests on, the grade and broken vetoes.
    /// </summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="language">The language.</param>
    /// <returns>
    /// The line, such as <c>3 verdicts: 2 met, 1 no data; score 80 % of 10 points (2 of 3 scored, the others are left
    /// out); grade: good</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="card"/> is <see langword="null"/>.</exception>
    public static string Of(Scorecard card, Language language)
    {
        ArgumentNullException.ThrowIfNull(card);
        string total = card.Verdicts == 1 ? "1 verdict: " : $"{card.Verdicts} verdicts: ";
        return In(language, total, $"共{card.Verdicts}项：")
            + Counts(card, language) + Score(card, language) + Grade(card, language) + Below(card, language);
    }

    /// <summary>Says how many verdicts there are of each status.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="language">The language.</param>
    /// <returns>The counts, such as <c>2 met, 1 no data</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="card"/> is <see langword="null"/>.</exception>
    public static string Counts(Scorecard card, Language language)
    {
        ArgumentNullException.ThrowIfNull(card);
        return string.Join(In(language, ", ", "，"), card.Counts.Select(count => In(
            language,
            $"{count.Count} {StatusWords.Of(count.Status, language)}",
            $"{StatusWords.Of(count.Status, language)}{count.Count}项")));
    }

    private static string Score(Scorecard card, Language language)
    {
        if (card is not { Score: { } percent, PointsMax: { } most })
        {
            return card.Missing == MissingScore.Fail && !card.Coverage.IsComplete
                ? In(language, "; no score", "；没有得分") + Coverage(card, language)
                : string.Empty;
        }

        string score = NumberText.Digits(percent, 1);
        string points = NumberText.Digits(most, null);
        return In(language, $"; score {score} % of {points} points", $"；得分率{score}%（满分{points}）")
            + (card.Coverage.IsComplete ? string.Empty : Coverage(card, language));
    }

    private static string Coverage(Scorecard card, Language language)
    {
        (string english, string chinese) = card.Missing switch
        {
            MissingScore.Zero => ("the others count as 0", "其余按0分计"),
            MissingScore.Fail => ("all are needed", "须全部有数据"),
            _ => ("the others are left out", "其余不计"),
        };
        (int scored, int all) = (card.Coverage.Reported, card.Coverage.Expected);
        return In(language, $" ({scored} of {all} scored, {english})", $"（{all}项中{scored}项已计分，{chinese}）");
    }

    private static string Grade(Scorecard card, Language language)
    {
        string grade = card.Grade is { } given
            ? In(language, $"; grade: {given}", $"；等次：{given}")
            : string.Empty;
        return card.BrokenVetoes.Count > 0
            ? grade + In(language, "; veto broken: ", "；一票否决：") + string.Join(", ", card.BrokenVetoes)
            : grade;
    }

    private static string Below(Scorecard card, Language language)
    {
        if (card.Below is not { } below)
        {
            return string.Empty;
        }

        string open = below.Undetermined > 0
            ? In(language, $", {below.Undetermined} open", $"，{below.Undetermined}个尚不能判断")
            : string.Empty;
        return In(
            language,
            $"; {below.Fulfilled} of {below.Units} units below meet their own targets{open}",
            $"；{below.Units}个下级单位中{below.Fulfilled}个完成自身目标{open}");
    }

    private static string In(Language language, string english, string chinese) =>
        StatusWords.In(language, english, chinese);
}

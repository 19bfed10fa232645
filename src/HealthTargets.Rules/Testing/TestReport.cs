using System.Globalization;
using HealthTargets.Explanations;
using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>Says what became of tests, line by line, in English or Chinese.</summary>
public static class TestReport
{
    /// <summary>Says whether a test passed, and below that what came out otherwise than expected, and why.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">The language.</param>
    /// <returns>One line for a test that passed, else several; each ended by a line break.</returns>
    public static string Text(PlanTestOutcome outcome, Language language)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        string word = In(language, outcome.Passed ? "passed" : "failed", outcome.Passed ? "通过" : "未通过");
        return $"{word}  {outcome.Test.Name}\n" + string.Concat(
            Details(outcome, language).Select(line => $"        {line}\n"));
    }

    /// <summary>Says how many tests passed and failed.</summary>
    /// <param name="plan">The name of the plan.</param>
    /// <param name="passed">How many passed.</param>
    /// <param name="failed">How many failed.</param>
    /// <param name="language">The language.</param>
    /// <returns>A line, ended by a line break.</returns>
    public static string Summary(string plan, int passed, int failed, Language language) => string.Format(
        CultureInfo.InvariantCulture,
        In(language, "{0}: {1} passed, {2} failed\n", "{0}：{1}项通过，{2}项未通过\n"),
        plan,
        passed,
        failed);

    /// <summary>Says what came out otherwise than expected, side by side, and the verdict in a sentence.</summary>
    internal static IEnumerable<string> Details(PlanTestOutcome outcome, Language language) =>
        outcome.Differences.GroupBy(one => one.Verdict).SelectMany(group => group
            .Select(one => Difference(one, outcome, language))
            .Concat(group.Key is { } verdict ? Grounds(verdict, outcome, language) : []));

    private static string Difference(PlanTestDifference one, PlanTestOutcome outcome, Language language)
    {
        string field = ResultWords.Of(one.Field);
        string place = one.Composite is { } composite
            ? $"{composite.Composite.Id} ({composite.Unit}) {field}"
            : one.Verdict is not { } verdict
            ? field
            : verdict.Unit == outcome.Evaluation.Plan.Unit
                ? $"{verdict.Target.Id} {field}"
                : $"{verdict.Target.Id} ({verdict.Unit}) {field}";
        return In(
            language,
            $"{place}: expected {one.Expected}, got {one.Actual}",
            $"{place}：预期 {one.Expected}，实际 {one.Actual}");
    }

    private static IEnumerable<string> Grounds(
        Evaluation.Verdict verdict, PlanTestOutcome outcome, Language language)
    {
        VerdictLine line = VerdictLine.Of(outcome.Evaluation, verdict, language);
        yield return "  " + In(
            language,
            $"value {line.Value}, bound {line.Asked}, gap {line.Gap}",
            $"数值 {line.Value}，目标值 {line.Asked}，差额 {line.Gap}");
        yield return "  " + Sentences.Of(outcome.Evaluation, verdict, language);
    }

    private static string In(Language language, string english, string chinese) =>
        language == Language.Chinese ? chinese : english;
}

using System.Text;
using System.Text.Json;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>Writes what tests touch, for people and for programs.</summary>
public static class CoverageReport
{
    /// <summary>Says how much tests touch, and lists what they don't, with its place.</summary>
    /// <param name="coverage">What tests touch.</param>
    /// <param name="language">The language.</param>
    /// <returns>Several lines, each ended by a line break.</returns>
    public static string Text(TestCoverage coverage, Language language)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var text = new StringBuilder(new BilingualText(
            "{0}: tests touch {1} of {2}, judged by the verdicts of which they expect something\n",
            "{0}：测试触及{1}项，共{2}项（按测试有预期的结论计）\n").With(
            language,
            coverage.Plan.Id,
            coverage.Touched,
            coverage.Items.Count));
        IReadOnlyList<string> untouched = coverage.Untouched;
        if (untouched.Count > 0)
        {
            string names = string.Join(language == Language.Chinese ? "、" : ", ", untouched);
            text.Append(new BilingualText("  no test at all: {0}\n", "  完全没有测试：{0}\n").With(language, names));
        }

        foreach (IGrouping<string?, CoverageItem> group in coverage.Items
            .Where(item => item.Owner is not { } owner || !untouched.Contains(owner))
            .GroupBy(item => item.Owner))
        {
            Append(text, group, language);
        }

        return text.ToString();
    }

    /// <summary>Writes everything that tests can touch, each with the names of the tests that do.</summary>
    /// <param name="coverages">What the tests of each plan touch.</param>
    /// <param name="language">The language of the words.</param>
    /// <returns>The JSON text, ended by a line break: an object, or an array of several.</returns>
    public static string Json(IReadOnlyList<TestCoverage> coverages, Language language)
    {
        ArgumentNullException.ThrowIfNull(coverages);
        return JsonText.OneOrList(coverages, (json, coverage) => Write(json, coverage, language));
    }

    private static void Append(StringBuilder text, IGrouping<string?, CoverageItem> group, Language language)
    {
        CoverageItem[] open = [.. group.Where(item => !item.IsTouched)];
        if (open.Length == 0)
        {
            return;
        }

        string owner = group.Key ?? (language == Language.Chinese ? "计划" : "the plan");
        text.Append(new BilingualText(
            "  {0}, {1} of {2}; no test has\n",
            "  {0}，{1}/{2}；没有测试包含\n").With(
            language,
            owner,
            group.Count() - open.Length,
            group.Count()));
        foreach (CoverageItem item in open)
        {
            text.Append("    ").Append(PlainText.Clean(item.Source.Name, int.MaxValue))
                .Append(item.Source.GetPosition(item.Span.Start)).Append("  ")
                .Append(item.Text(language)).Append('\n');
        }
    }

    private static void Write(Utf8JsonWriter json, TestCoverage coverage, Language language)
    {
        json.WriteStartObject();
        json.WriteString("plan", coverage.Plan.Id.Value);
        json.WriteNumber("tests", coverage.Tests);
        json.WriteNumber("touched", coverage.Touched);
        json.WriteNumber("total", coverage.Items.Count);
        json.WriteStartArray("items");
        foreach (CoverageItem item in coverage.Items)
        {
            SourcePosition position = item.Source.GetPosition(item.Span.Start);
            json.WriteStartObject();
            json.WriteString("kind", ResultWords.Of(item.Kind));
            json.Text("target", item.Target?.Value);
            if (item.Target is null && item.Owner is { } owner)
            {
                json.WriteString(item.Composite is null ? "part" : "composite", owner);
            }

            json.WriteString("what", item.Text(language));
            json.WriteString("file", item.Source.Name);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteStartArray("tests");
            foreach (string test in item.Tests)
            {
                json.WriteStringValue(test);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Writes which changes of a plan its tests notice, for people and for programs.</summary>
public static class MutationReport
{
    /// <summary>Says how many changes tests notice, and lists the others with the test that would.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <returns>Several lines, each ended by a line break.</returns>
    public static string Text(MutationResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        Mutant[] survivors = [.. result.Survivors];
        var text = new StringBuilder(new BilingualText(
            "{0}: tests notice {1} of {2} changes that they could notice\n",
            "{0}：测试能察觉的{2}处改动中，察觉了{1}处\n").With(
            language,
            result.Plan.Id,
            result.Killed,
            result.Killed + survivors.Length));
        Append(text, result, language);
        foreach (Mutant mutant in survivors)
        {
            string owner = mutant.Owner is { } own ? own + ": " : "";
            text.Append("  ").Append(PlainText.Clean(mutant.Source.Name, int.MaxValue))
                .Append(mutant.Source.GetPosition(mutant.Span.Start)).Append("  ").Append(owner)
                .Append(Change(mutant, language)).Append('\n')
                .Append("      ").Append(mutant.Advice(language)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes every change, with the first test that notices it, or what would.</summary>
    /// <param name="results">The results.</param>
    /// <param name="language">The language of the words.</param>
    /// <returns>The JSON text, ended by a line break: an object, or an array of several.</returns>
    public static string Json(IReadOnlyList<MutationResult> results, Language language)
    {
        ArgumentNullException.ThrowIfNull(results);
        return JsonText.OneOrList(results, (json, result) => Write(json, result, language));
    }

    private static void Append(StringBuilder text, MutationResult result, Language language)
    {
        string[] untested = [.. result.Mutants.Where(mutant => !mutant.IsTested)
            .GroupBy(mutant => mutant.Owner ?? ResultWords.Of(mutant.Kind))
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})"))];
        if (untested.Length > 0)
        {
            text.Append(new BilingualText(
                "  no test at all, so nothing would be noticed: {0}\n",
                "  完全没有测试，任何改动都不会被察觉：{0}\n").With(
                language,
                string.Join(language == Language.Chinese ? "、" : ", ", untested)));
        }

        if (result.Failing > 0)
        {
            text.Append(new BilingualText(
                "  {0} tests were left out because they fail already\n",
                "  {0}个测试本来就未通过，没有计入\n").With(
                language,
                result.Failing));
        }

        if (!result.IsComplete)
        {
            text.Append(new BilingualText(
                "  only the first {0} changes were tried; --target looks at one target\n",
                "  只试了前{0}处改动；可用--target查看单个目标\n").With(
                language,
                result.Mutants.Count));
        }
    }

    private static string Change(Mutant mutant, Language language) => mutant switch
    {
        { After.Length: 0 } => new BilingualText("{0} taken out", "去掉 {0}").With(language, mutant.Before),
        { Before.Length: 0 } => new BilingualText("{0} put in", "加上 {0}").With(language, mutant.After),
        _ => $"{mutant.Before} -> {mutant.After}",
    };

    private static void Write(Utf8JsonWriter json, MutationResult result, Language language)
    {
        json.WriteStartObject();
        json.WriteString("plan", result.Plan.Id.Value);
        json.WriteNumber("tests", result.Tests);
        json.WriteNumber("failing", result.Failing);
        json.WriteNumber("killed", result.Killed);
        json.WriteNumber("survived", result.Survivors.Count());
        json.WriteNumber("untested", result.Mutants.Count(mutant => !mutant.IsTested));
        json.WriteBoolean("complete", result.IsComplete);
        json.WriteStartArray("mutants");
        foreach (Mutant mutant in result.Mutants)
        {
            SourcePosition position = mutant.Source.GetPosition(mutant.Span.Start);
            json.WriteStartObject();
            json.WriteString("kind", ResultWords.Of(mutant.Kind));
            json.Text("target", mutant.Target?.Value);
            if (mutant.Composite is { } composite)
            {
                json.WriteString("composite", composite.Value);
            }

            if (mutant.Scoring is { } scoring)
            {
                json.WriteString("scoring", scoring);
            }

            if (mutant.Part is { } part)
            {
                json.WriteString("part", part.Value);
            }

            json.WriteString("file", mutant.Source.Name);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteString("before", mutant.Before);
            json.WriteString("after", mutant.After);
            json.WriteString("outcome", mutant.Survived ? mutant.IsTested ? "survived" : "untested" : "killed");
            json.Text("killedBy", mutant.Killer);
            json.Text("advice", mutant.Advice(language) is { Length: > 0 } advice ? advice : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

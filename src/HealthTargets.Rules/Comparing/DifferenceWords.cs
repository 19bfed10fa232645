using System.Globalization;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>The words for changes in one language.</summary>
internal sealed class DifferenceWords(Language language)
{
    // What is longer is cut where it is shown.
    private const int ValueMax = 100;

    /// <summary>Returns the one of two texts that is in the language.</summary>
    internal string In(string english, string chinese) => language == Language.Chinese ? chinese : english;

    /// <summary>Formats the one of two texts that is in the language.</summary>
    internal string Format(string english, string chinese, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, In(english, chinese), arguments);

    /// <summary>Returns the word for what became of a definition.</summary>
    internal string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => In("added", "新增"),
        ChangeKind.Removed => In("removed", "删除"),
        ChangeKind.Renamed => In("renamed", "改名"),
        _ => In("changed", "修改"),
    };

    /// <summary>Names a definition: <c>target reporting</c>.</summary>
    internal string Name(DefinitionChange change)
    {
        string kind = change.Of switch
        {
            DefinitionKind.Plan => In("plan", "计划"),
            DefinitionKind.Part => In("part", "子计划"),
            DefinitionKind.Indicator => In("indicator", "指标"),
            DefinitionKind.Method => In("method", "方法"),
            DefinitionKind.Section => In("section", "章节"),
            DefinitionKind.Composite => In("composite", "综合指标"),
            _ => In("target", "目标"),
        };
        string id = change.Id == change.OldId ? change.Id : $"{change.OldId} -> {change.Id}";
        return $"{kind} {PlainText.Clean(id, ValueMax)}";
    }

    /// <summary>Says how a property changed: <c>"atLeast": 95 -> 93</c>.</summary>
    internal string Of(PropertyChange property)
    {
        string nothing = In("nothing", "无");
        string name = string.Join(" > ", property.Inside.Select(Step).Prepend($"\"{property.Name}\""));
        return $"{name}: {Cut(property.Before) ?? nothing} -> {Cut(property.After) ?? nothing}";
    }

    /// <summary>Names a cause: <c>target reporting, "atLeast": 95 -> 93</c>.</summary>
    internal string Of(ChangeCause cause)
    {
        string name = $"{Name(cause.Definition)} {Of(cause.Definition.Kind)}";
        return cause.Property is null ? name : $"{Name(cause.Definition)}, {Of(cause.Property)}";
    }

    /// <summary>Says why a verdict changed.</summary>
    internal string Why(VerdictChange change)
    {
        string causes = string.Join(In("; ", "；"), change.Causes.Select(Of));
        return change.Causes.Count == 0
            ? In("only all changes together have this effect", "须所有改动一起才有此结果")
            : change.Causes.All(cause => cause.IsEnough)
                ? In("because of ", "原因：") + causes
                : In("because of several changes together: ", "由以下改动共同造成：") + causes;
    }

    /// <summary>Returns the word for a status, or for the lack of a verdict.</summary>
    internal string Status(Verdict? verdict) => verdict is null
        ? In("no verdict", "无结论")
        : StatusWords.Of(verdict.Status, language);

    // People count from 1.
    private static string Step(string step) => InnermostChange.PlaceOf(step) is { } place
        ? (place + 1).ToString(CultureInfo.InvariantCulture)
        : $"\"{step}\"";

    private static string? Cut(string? text) => text is null ? null : PlainText.Clean(text, ValueMax);
}

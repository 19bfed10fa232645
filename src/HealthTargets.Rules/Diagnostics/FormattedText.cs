using System.Globalization;
using HealthTargets.Values;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>A bilingual text together with the arguments that stand in it.</summary>
internal sealed class FormattedText
{
    // A longer list of names says no more.
    private const int NamesMax = 20;

    private readonly BilingualText format;
    private readonly IReadOnlyList<object> arguments;

    /// <summary>Joins a format with arguments: author's words (strings), numbers, or texts of ours.</summary>
    internal FormattedText(BilingualText format, params IReadOnlyList<object> arguments)
    {
        this.format = format;
        this.arguments = arguments;
    }

    /// <summary>Returns the text in one language, on one line.</summary>
    internal string In(Language language)
    {
        string template = format.In(language);
        if (arguments.Count == 0)
        {
            return template;
        }

        var shown = new object[arguments.Count];
        for (int i = 0; i < shown.Length; i++)
        {
            shown[i] = Show(arguments[i], language);
        }

        return string.Format(CultureInfo.InvariantCulture, template, shown);
    }

    /// <summary>Returns names in double quotes, the last two joined by "or", all others by commas.</summary>
    internal static FormattedText AnyOf(IReadOnlyList<string> names) => List(names, " or ", " 或 ");

    /// <summary>Returns names in double quotes, the last two joined by "and", all others by commas.</summary>
    internal static FormattedText AllOf(IReadOnlyList<string> names) => List(names, " and ", " 和 ");

    private static FormattedText List(IReadOnlyList<string> names, string lastEnglish, string lastChinese)
    {
        var english = new System.Text.StringBuilder();
        var chinese = new System.Text.StringBuilder();
        for (int i = 0; i < Math.Min(names.Count, NamesMax); i++)
        {
            bool isLast = i > 0 && i == names.Count - 1;
            english.Append(i == 0 ? "" : isLast ? lastEnglish : ", ");
            chinese.Append(i == 0 ? "" : isLast ? lastChinese : "、");
            string hole = string.Create(CultureInfo.InvariantCulture, $"\"{{{i}}}\"");
            english.Append(hole);
            chinese.Append(hole);
        }

        string more = names.Count > NamesMax ? ", …" : "";
        return new FormattedText(
            new(english + more, chinese + more), [.. names.Take(NamesMax)]);
    }

    private static object Show(object argument, Language language) => argument switch
    {
        string words => PlainText.Clean(words, PlainText.WordsMax),
        BilingualText text => text.In(language),
        FormattedText text => text.In(language),
        _ => argument,
    };
}

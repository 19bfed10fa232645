using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>Says what is wrong with arguments, in the language for which they ask.</summary>
internal static class ArgumentMistakes
{
    // A mistake of the parser has room for one text, so ours carry both: the English one before this sign.
    private const char Between = '\u001F';

    // What the parser says by itself, in English only, and how we say it.
    private static readonly (string Pattern, LocalizedText Text)[] OfParser =
    [
        (@"^Option '(.+)' is required\.$", new("Option '$1' is required.", "缺少选项“$1”。")),
        (@"^Required command was not provided\.$", new("No command is given.", "没有写明命令。")),
        (@"^Required argument missing for command: '(.+)'\.$", new(
            "The command '$1' lacks an argument.", "命令“$1”缺少参数。")),
        (@"^Required argument missing for option: '(.+)'\.$", new(
            "The option '$1' lacks a value.", "选项“$1”缺少取值。")),
        (@"^Unrecognized command or argument '(-.*)'\.$", new("There is no option '$1'.", "没有选项“$1”。")),
        (@"^Unrecognized command or argument '(.*)'\.$", new(
            "There is no command or argument '$1' here.", "此处没有命令或参数“$1”。")),
        (@"^Option '(.+)' expects a single argument but (\d+) were provided\.$", new(
            "The option '$1' takes one value, not $2.", "选项“$1”只能有1个取值，不能有$2个。")),
        (@"^Argument '(.*)' not recognized\. Must be one of:(.*)$", new(
            "'$1' is not possible here; choose from$2.", "此处不能用“$1”；可用的有$2。")),
        (@"^Cannot parse argument '(.*)' for (?:option|command) '(.+)' as expected type .*$", new(
            "'$1' is no value of '$2'.", "“$1”不是“$2”的取值。")),
    ];

    /// <summary>Puts two languages into the text of a mistake.</summary>
    public static string Text(string english, string chinese) => english + Between + chinese;

    /// <summary>Gets the words for a mistake.</summary>
    public static string In(ParseError mistake, Language language)
    {
        string message = mistake.Message;
        return message.IndexOf(Between, StringComparison.Ordinal) is >= 0 and int end
            ? language == Language.Chinese ? message[(end + 1)..] : message[..end]
            : Translated(message, language);
    }

    /// <summary>Says that there is no such command, and which there are.</summary>
    public static string UnknownCommand(string name, IEnumerable<string> commands, Language language) =>
        language == Language.Chinese
            ? $"没有命令“{name}”；可用的有{string.Join("、", commands)}。"
            : $"There is no command '{name}'; choose from {string.Join(", ", commands)}.";

    private static string Translated(string message, Language language)
    {
        // The words from which to choose stand on lines of their own, in quotes.
        string line = message.ReplaceLineEndings(string.Empty).Replace("\t", " ", StringComparison.Ordinal);
        foreach ((string pattern, LocalizedText text) in OfParser)
        {
            Match match = Regex.Match(line, pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline);
            if (match.Success)
            {
                return match.Result(text.In(language));
            }
        }

        return message;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Cli;

/// <summary>Makes diagnostics of what the parser finds wrong with arguments.</summary>
internal static class ArgumentMistakes
{
    // A mistake of the parser has room for one text, so ours are kept in it: the kind and its words after this sign.
    private const char Sign = '\u001F';

    // What the parser says by itself, in English only.
    private static readonly (string Pattern, ArgumentMistake Kind)[] OfParser =
    [
        (@"^Option '(.+)' is required\.$", ArgumentMistake.MissingOption),
        (@"^Required command was not provided\.$", ArgumentMistake.NoCommand),
        (@"^Required argument missing for command: '(.+)'\.$", ArgumentMistake.MissingArgument),
        (@"^Required argument missing for option: '(.+)'\.$", ArgumentMistake.MissingValue),
        (@"^Unrecognized command or argument '(-.*)'\.$", ArgumentMistake.UnknownOption),
        (@"^Unrecognized command or argument '(.*)'\.$", ArgumentMistake.ExtraArgument),
        (@"^Option '(.+)' expects a single argument but (\d+) were provided\.$", ArgumentMistake.GivenTwice),
        (@"^Argument '(.*)' not recognized\. Must be one of:(?:\s*'([^']*)')+\s*$", ArgumentMistake.UnknownWord),
        (@"^Cannot parse argument '(.*)' for (?:option|command) '(.+)' as expected type .*$",
            ArgumentMistake.NotAValue),
    ];

    /// <summary>Adds a mistake to what the parser finds.</summary>
    public static void Add(this SymbolResult result, ArgumentMistake kind, params IEnumerable<string> words) =>
        result.AddError(string.Join(Sign, words.Prepend(kind.ToString()).Prepend("")));

    /// <summary>Gets the first word given for an option, null for none.</summary>
    /// <remarks>
    /// Commands look at their options before the options look at themselves. Asking for a value that is wrong throws.
    /// </remarks>
    public static string? WordOf(this SymbolResult result, Option option) =>
        result.GetResult(option) is { Tokens: [var word, ..] } ? word.Value : null;

    /// <summary>Reports each file that is named twice.</summary>
    public static void RefuseTwice(OptionResult result) => RefuseTwice(result, result.Tokens);

    /// <summary>Reports each file that is named twice.</summary>
    public static void RefuseTwice(ArgumentResult result) => RefuseTwice(result, result.Tokens);

    /// <summary>Returns what is wrong with arguments, in the order of the parser.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="line">The line in which they stand.</param>
    /// <param name="commands">The names of the commands.</param>
    public static IEnumerable<Diagnostic> Of(ParseResult parsed, CommandWords line, IReadOnlyList<string> commands)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Name == CommandLine.Name && parsed.UnmatchedTokens is [var first, ..]
            && !first.StartsWith('-'))
        {
            return [ArgumentErrors.UnknownCommand(line.Source, line.SpanOf(first), first, commands)];
        }

        return parsed.Errors.Select(error => Read(error.Message)).OfType<(ArgumentMistake Kind, string[] Words)>()
            .Select(one => Say(one.Kind, one.Words, command, line, commands));
    }

    private static Diagnostic Say(
        ArgumentMistake kind, string[] words, Command command, CommandWords line, IReadOnlyList<string> commands)
    {
        string word = words.FirstOrDefault("");
        bool isMissing = kind is ArgumentMistake.MissingOption or ArgumentMistake.NoCommand;
        (SourceText text, SourceSpan at) = (line.Source, line.SpanOf(isMissing ? null : word.Split(' ')[0]));
        return kind switch
        {
            ArgumentMistake.NoCommand => ArgumentErrors.NoCommand(text, at, commands),
            ArgumentMistake.UnknownOption => ArgumentErrors.UnknownOption(
                text, at, word, command.Name, command.Options.Select(option => option.Name)),
            ArgumentMistake.ExtraArgument => ArgumentErrors.ExtraArgument(text, at, word, command.Name),
            ArgumentMistake.MissingArgument => ArgumentErrors.MissingArgument(text, at, word),
            ArgumentMistake.MissingOption => ArgumentErrors.MissingOption(text, at, word, command.Name),
            ArgumentMistake.MissingValue => ArgumentErrors.MissingValue(text, at, word),
            ArgumentMistake.GivenTwice => ArgumentErrors.GivenTwice(text, at, word, words[1]),
            ArgumentMistake.UnknownWord => ArgumentErrors.UnknownWord(text, at, word, words[1..]),
            ArgumentMistake.NotADate => ArgumentErrors.NotADate(text, at, word),
            ArgumentMistake.NotAnInstant => ArgumentErrors.NotAnInstant(text, at, word),
            ArgumentMistake.NotAPeriod => ArgumentErrors.NotAPeriod(text, at, word),
            ArgumentMistake.NotAValue => ArgumentErrors.NotAValue(text, at, word, words[1]),
            ArgumentMistake.NotACode => ArgumentErrors.NotACode(text, at, word),
            ArgumentMistake.NeedsOther => ArgumentErrors.NeedsOther(text, at, word, words[1]),
            ArgumentMistake.EitherOr => ArgumentErrors.EitherOr(text, at, word, words[1..]),
            _ => ArgumentErrors.FileTwice(text, at, word),
        };
    }

    private static (ArgumentMistake Kind, string[] Words)? Read(string message)
    {
        if (message.StartsWith(Sign))
        {
            string[] words = message.Split(Sign);
            return (Enum.Parse<ArgumentMistake>(words[1]), words[2..]);
        }

        // The words from which to choose stand on lines of their own, in quotes.
        foreach ((string pattern, ArgumentMistake kind) in OfParser)
        {
            Match match = Regex.Match(message, pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline);
            if (match.Success)
            {
                return (kind, [.. match.Groups.Values.Skip(1)
                    .SelectMany(group => group.Captures).Select(capture => capture.Value)]);
            }
        }

        // What the parser of a later version says in other words is said as it is.
        return (ArgumentMistake.ExtraArgument, [message]);
    }

    // One file, as usual, can't be named twice.
    private static void RefuseTwice(SymbolResult result, IReadOnlyList<Token> files)
    {
        if (files.Count < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < files.Count; i++)
        {
            if (!seen.Add(WholePath(files[i].Value)))
            {
                result.Add(ArgumentMistake.FileTwice, files[i].Value);
            }
        }
    }

    // What can't be a path is no file, which is told when it is to be read.
    private static string WholePath(string file) =>
        file.Length == 0 || file.Contains('\0') ? file : Path.GetFullPath(file);
}

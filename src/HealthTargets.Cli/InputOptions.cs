using System.CommandLine;
using System.CommandLine.Parsing;
using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Rules.Data;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Cli;

/// <summary>The arguments with which commands say what to read and as of when to judge.</summary>
internal sealed class InputOptions
{
    public Argument<string[]> Plans { get; } = new("PLAN")
    {
        Description = "Plan files (*.plan.json).",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseUnknownOptions },
    };

    public Option<string[]> Data { get; } = Files("--data", "Files of observations (CSV, or JSON Lines).");

    public Option<string[]> Units { get; } = Files("--units", "Files of organisation units (CSV, or JSON Lines).");

    public Option<LocalDate> AsOf { get; } = new("--as-of")
    {
        Description = "The day as of which targets are judged, such as 2021-12-31; the day itself has elapsed.",
        HelpName = "DATE",
        Required = true,
        CustomParser = result => Day(result),
    };

    /// <summary>Returns the same option for commands that also do without a day.</summary>
    public static Option<LocalDate?> OptionalAsOf() => new("--as-of")
    {
        Description = "Evaluates as of this day, too, such as 2021-12-31.",
        HelpName = "DATE",
        CustomParser = result => Day(result),
    };

    public Option<Instant?> KnownAt { get; } = new("--known-at")
    {
        Description = "Leaves out what was recorded later, such as 2021-12-31T16:00:00Z.",
        HelpName = "INSTANT",
        CustomParser = result =>
        {
            Instant? instant = InstantText.Read(result.Tokens[0].Value);
            if (instant is null)
            {
                result.Add(ArgumentMistake.NotAnInstant, result.Tokens[0].Value);
            }

            return instant;
        },
    };

    public Option<string> Lang { get; } = OfLanguage();

    public Language Language(ParseResult parsed) =>
        parsed.GetValue(Lang) == "zh" ? Values.Language.Chinese : Values.Language.English;

    public EvaluationOptions When(ParseResult parsed) => new(parsed.GetValue(AsOf), parsed.GetValue(KnownAt));

    /// <summary>Reads what the arguments name.</summary>
    public Inputs Read(ParseResult parsed, LongWork work) =>
        Inputs.Read(parsed.GetValue(Plans)!, parsed.GetValue(Units)!, parsed.GetValue(Data)!, work);

    public void AddTo(Command command, bool withData)
    {
        command.Add(Plans);
        command.Add(Lang);
        if (withData)
        {
            // Elsewhere a file that patterns of names match twice does no harm.
            Plans.Validators.Add(ArgumentMistakes.RefuseTwice);
            command.Add(Data);
            command.Add(Units);
            command.Add(AsOf);
            command.Add(KnownAt);
        }
    }

    /// <summary>Makes the option that chooses the language.</summary>
    public static Option<string> OfLanguage() =>
        WithWords("--lang", "The language of sentences and messages.", "en", "zh");

    /// <summary>Makes an option that takes one of some words, by default the first.</summary>
    public static Option<string> WithWords(string name, string description, params string[] words)
    {
        Option<string> option = new(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    // What looks like an option and is none would be taken for a plan.
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.Add(ArgumentMistake.UnknownOption, token.Value);
        }
    }

    /// <summary>Reads a day.</summary>
    public static LocalDate Day(ArgumentResult result)
    {
        if (IsoDate.Read(result.Tokens[0].Value) is not { } date)
        {
            result.Add(ArgumentMistake.NotADate, result.Tokens[0].Value);
            return default;
        }

        return date;
    }

    private static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        Validators = { ArgumentMistakes.RefuseTwice },
    };
}

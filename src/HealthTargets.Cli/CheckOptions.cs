using System.CommandLine;
using System.CommandLine.Parsing;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Cli;

/// <summary>The arguments that say which findings count, and how much.</summary>
internal sealed class CheckOptions
{
    private readonly Option<bool> strict = new("--warnings-as-errors")
    {
        Description = "Ends with code 2 if there are warnings.",
    };

    private readonly Option<string[]> ignore = new("--ignore")
    {
        Description = "Warnings and notes that are left out, by their codes, such as HT6001.",
        HelpName = "CODE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = Codes,
    };

    private readonly Option<bool> fix = new("--fix")
    {
        Description = "Mends what has one safe remedy in the plans named, and says what was changed.",
    };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "With --fix: shows the changes and writes nothing.",
    };

    public bool IsFix(ParseResult parsed) => parsed.GetValue(fix);

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(dryRun);

    public void AddTo(Command command)
    {
        command.Add(fix);
        command.Add(dryRun);
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
            {
                result.Add(ArgumentMistake.NeedsOther, "--dry-run", "--fix");
            }
        });
        command.Add(strict);
        command.Add(ignore);
    }

    /// <summary>Returns which findings are shown; errors always are.</summary>
    public Func<Diagnostic, bool> IsShown(ParseResult parsed)
    {
        string[] codes = parsed.GetValue(ignore)!;
        return one => one.Severity == DiagnosticSeverity.Error
            || !codes.Contains(one.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Tells whether warnings make the check fail.</summary>
    public bool Refuses(ParseResult parsed, IEnumerable<Diagnostic> found) =>
        parsed.GetValue(strict) && found.Any(one => one.Severity == DiagnosticSeverity.Warning);

    private static string[] Codes(ArgumentResult result)
    {
        string[] codes = [.. result.Tokens.SelectMany(token => token.Value.Split(','))];
        foreach (string code in codes.Where(code => code.Length != 6
            || !code.StartsWith("HT", StringComparison.OrdinalIgnoreCase) || !code[2..].All(char.IsAsciiDigit)))
        {
            result.Add(ArgumentMistake.NotACode, code);
        }

        return codes;
    }
}

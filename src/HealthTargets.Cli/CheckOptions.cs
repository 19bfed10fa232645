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

    public void AddTo(Command command)
    {
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
            result.AddError($"\"{code}\" is no code of a message; write it as HT6001.");
        }

        return codes;
    }
}

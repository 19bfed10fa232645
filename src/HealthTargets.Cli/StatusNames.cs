using System.CommandLine.Parsing;
using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.Cli;

/// <summary>Reads statuses as rule authors write them: <c>missed</c>, <c>offTrack</c>.</summary>
internal static class StatusNames
{
    /// <summary>Gets all names.</summary>
    public static string[] All => [.. Enum.GetNames<Status>().Select(Camel)];

    public static Status[] Parse(ArgumentResult result)
    {
        List<Status> statuses = [];
        foreach (string name in result.Tokens.SelectMany(token => token.Value.Split([',', '|'])))
        {
            if (Enum.TryParse(name, ignoreCase: true, out Status status) && Enum.IsDefined(status)
                && !char.IsAsciiDigit(name[0]))
            {
                statuses.Add(status);
            }
            else
            {
                result.Add(ArgumentMistake.UnknownWord, [name, .. All]);
            }
        }

        return [.. statuses];
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

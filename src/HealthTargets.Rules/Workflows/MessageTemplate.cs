using System.Text;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The message of a rule with places for values: <c>Country is $(input1.country).</c> Immutable. Each place is filled
/// once, from the text as written; what a value holds is never read as a place again.
/// </summary>
internal sealed class MessageTemplate
{
    private readonly string text;
    private readonly List<(int Start, int End, string[] Path)> places = [];

    internal MessageTemplate(string text)
    {
        this.text = text;
        int at = 0;
        while ((at = text.IndexOf("$(", at, StringComparison.Ordinal)) >= 0)
        {
            int end = text.IndexOf(')', at);
            if (end < 0)
            {
                break;
            }

            if (text.AsSpan(at, end - at).Contains('\n'))
            {
                at += 2;
                continue;
            }

            places.Add((at, end + 1, text[(at + 2)..end].Split('.')));
            at = end + 1;
        }
    }

    /// <summary>Returns the message. A place whose value is not there or null stays as it is written.</summary>
    /// <param name="run">The run that has the values.</param>
    /// <param name="symbols">The names that have values; capitals matter.</param>
    internal string Fill(WorkflowRun run, IReadOnlyList<RuleSymbol> symbols)
    {
        if (places.Count == 0)
        {
            return text;
        }

        var message = new StringBuilder();
        int at = 0;
        foreach ((int start, int end, string[] path) in places)
        {
            message.Append(text, at, start - at);
            message.Append(ValueOf(run, symbols, path) ?? text[start..end]);
            at = end;
        }

        return message.Append(text, at, text.Length - at).ToString();
    }

    private static string? ValueOf(WorkflowRun run, IReadOnlyList<RuleSymbol> symbols, string[] path)
    {
        RuleSymbol? symbol = symbols.FirstOrDefault(known => known.Name == path[0]);
        object? value = symbol is null ? null : run.ValueOf(symbol);
        if (symbol is null || value is null)
        {
            return null;
        }

        if (path.Length == 1)
        {
            return ValueJson.Write(value, symbol.Type, isIndented: false);
        }

        FactType type = symbol.Type;
        for (int i = 1; i < path.Length && value is { } owner; i++)
        {
            (value, type) = ValueJson.Member(owner, type, path[i]);
        }

        // As RulesEngine has it: a member's text stands without quotes, a whole input as JSON.
        return value is null ? null : ValueJson.AsText(value) ?? ValueJson.Write(value, type, isIndented: true);
    }
}

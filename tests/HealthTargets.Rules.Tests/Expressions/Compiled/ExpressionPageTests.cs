using System.Globalization;
using System.Text.RegularExpressions;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>The examples of <c>docs/expressions.md</c> give what the page says.</summary>
public sealed partial class ExpressionPageTests
{
    [Fact]
    public void The_examples_of_the_page_give_what_it_says()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "expressions.md"));
        string examples = page[page.IndexOf("## Examples", StringComparison.Ordinal)
            ..page.IndexOf("## Limits", StringComparison.Ordinal)];
        (string Text, string Value)[] rows = [.. Row().Matches(examples)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

        Assert.True(rows.Length > 10);
        Assert.All(rows, row => Assert.Equal(row.Value, Run(row.Text)));
    }

    private static string Run(string text)
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        ExpressionCompilation compiled = ExpressionCompiler.Compile(text, surroundings.Scope);
        Assert.Empty(compiled.Diagnostics);
        Assert.True(
            compiled.Expression!.TryEvaluate(surroundings.Frame, out object? value, out ExpressionFault? fault));
        Assert.Null(fault);
        return Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| `([^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

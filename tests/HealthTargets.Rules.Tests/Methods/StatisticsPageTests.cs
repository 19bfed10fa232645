using System.Globalization;
using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class StatisticsPageTests
{
    // A plan, files of units and rows, and what comes out of it: "class: name", or a fact rounded as it stands there.
    [Fact]
    public void The_example_on_the_page_of_statistics_comes_out_as_it_says()
    {
        string plan = "";
        string units = "id,parent\n";
        string rows = "";
        int examples = 0;
        foreach (string block in Repository.ReadText("docs/statistics.md").Split("```").Where((_, i) => i % 2 == 1))
        {
            (string language, string text) = (block[..block.IndexOf('\n')], block[(block.IndexOf('\n') + 1)..]);
            switch (language)
            {
                case "json":
                    (plan, units, rows) = (text, "id,parent\n", "");
                    break;
                case "csv" when text.StartsWith("id,", StringComparison.Ordinal):
                    units = text;
                    break;
                case "csv":
                    rows = text;
                    break;
                case "text":
                    Assessment assessment = Assess(plan, units, rows);
                    Assert.All(text.TrimEnd().Split('\n'), line => Assert.Equal(line, Said(assessment, line)));
                    examples++;
                    break;
            }
        }

        Assert.True(examples > 0, "The page has no example.");
    }

    private static string Said(Assessment assessment, string line)
    {
        if (line.StartsWith("class: ", StringComparison.Ordinal))
        {
            return "class: " + (assessment.Class ?? assessment.ClassAbsence?.ToString());
        }

        string[] sides = line.Split(" = ");
        int decimals = decimal.Parse(sides[1], CultureInfo.InvariantCulture).Scale;
        Reading fact = Assert.NotNull(assessment.Find(sides[0]));
        return $"{sides[0]} = {(fact.IsPresent ? fact.Number.ToString(decimals) : fact.ToString())}";
    }

    private static Assessment Assess(string plan, string units, string rows)
    {
        RuleCompilation compiled = RuleCompiler.Compile("p.plan.json", Utf8(plan));
        AssertClean(compiled.Diagnostics);
        DataReading<OrgUnitTree> tree = UnitReader.Read([DataFile.FromBytes("units.csv", Utf8(units))]);
        AssertClean(tree.Diagnostics);
        DataReading<ObservationTable> data =
            ObservationReader.Read([DataFile.FromBytes("data.csv", Utf8(rows))], [compiled.Plan!], tree.Value);
        AssertClean(data.Diagnostics);
        Verdict verdict = Assert.Single(CompiledPlan.Compile(compiled.Plan!, tree.Value)
            .Evaluate(data.Value, compiled.Plan!.Period.End).Verdicts);
        return verdict.Assessment!;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static void AssertClean(IReadOnlyList<Diagnostic> diagnostics) =>
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
}

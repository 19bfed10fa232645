using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Writing;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests;

public sealed class RuleCompilerTests
{
    private const string Head = "\"id\": \"p\", \"period\": \"2021\", \"unit\": \"county\"";

    [Fact]
    public void A_plan_file_that_is_not_there_is_reported() => Assert.Equal(
        "no/such.plan.json(1,1): error HT2026: The plan file can't be read.",
        RuleCompiler.CompileFile("no/such.plan.json").Diagnostics.Single().ToString());

    [Fact]
    public void A_plan_and_its_imports_are_read_from_disk()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "shared"));
            File.WriteAllText(
                Path.Combine(folder, "shared", "a.json"), "{ \"indicators\": { \"beds\": { \"kind\": \"stock\" } } }");
            string path = Path.Combine(folder, "p.json");
            File.WriteAllText(path, $"{{ {Head}, \"imports\": [\"shared/a.json\"] }}");
            Assert.Equal("beds", RuleCompiler.CompileFile(path).Plan!.Indicators.Single().Id.Value);

            // A link could lead out of the folder, so it is not followed.
            File.Delete(Path.Combine(folder, "shared", "a.json"));
            File.CreateSymbolicLink(Path.Combine(folder, "shared", "a.json"), path);
            Assert.Equal("HT2021", RuleCompiler.CompileFile(path).Diagnostics.Single().Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_file_that_two_others_import_is_read_once()
    {
        RuleCompilation compilation = Compile(new()
        {
            ["p.json"] = $"{{ {Head}, \"imports\": [\"a.json\", \"b.json\"] }}",
            ["a.json"] = "{ \"imports\": [\"c.json\"] }",
            ["b.json"] = "{ \"imports\": [\"./c.json\"] }",
            ["c.json"] = "{ \"indicators\": { \"beds\": { \"kind\": \"stock\" } } }",
        });
        Assert.Empty(compilation.Diagnostics);
        Assert.Single(compilation.Plan!.Indicators);
    }

    [Fact]
    public void The_number_of_files_is_bounded()
    {
        string imports = string.Join(", ", Enumerable.Range(1, 201).Select(i => $"\"i{i}.json\""));
        var files = Enumerable.Range(1, 201).ToDictionary(i => $"i{i}.json", _ => "{}");
        files["p.json"] = $"{{ {Head}, \"imports\": [{imports}] }}";
        Assert.Equal("HT4004", Compile(files).Diagnostics.Single().Code);
    }

    [Fact]
    public void A_diagnostic_in_an_imported_file_names_that_file_beside_the_plan()
    {
        var files = new MemoryFiles(new Dictionary<string, string> { ["shared/a.json"] = "{ \"x\": 1 }" });
        string text = $"{{ {Head}, \"imports\": [\"shared/a.json\"] }}";
        RuleCompilation compilation = RuleCompiler.Compile("plans/p.json", Encoding.UTF8.GetBytes(text), files);
        Assert.StartsWith("plans/shared/a.json(1,3): error HT2002: ", compilation.Diagnostics.Single().ToString());
    }

    [Fact]
    public void Whatever_is_done_to_a_plan_there_is_a_plan_or_an_error_and_no_exception() => Check.One(
        PropertyRuns.Of(500),
        Prop.ForAll(
            PlanGenerator.Plans.ToArbitrary(),
            Gen.Choose(0, int.MaxValue).Two().ToArbitrary(),
            (plan, draws) =>
            {
                // Take a stretch of the text out, or copy one to another place.
                string text = PlanWriter.Write(plan, "p.json")[0].Value;
                int start = draws.Item1 % text.Length;
                int length = Math.Min(draws.Item2 % 40, text.Length - start);
                string broken = draws.Item2 % 2 == 0
                    ? text.Remove(start, length)
                    : text.Insert(draws.Item2 % text.Length, text.Substring(start, length));
                RuleCompilation compilation = RuleCompiler.Compile("p.json", Encoding.UTF8.GetBytes(broken));
                string shown = DiagnosticRenderer.Render(compilation.Diagnostics, Language.Chinese);
                return compilation.Plan is not null || shown.Contains("error HT", StringComparison.Ordinal);
            }));

    [Fact]
    public void Very_many_unknown_names_are_reported_in_bounded_time()
    {
        // 20,000 names times 20,000 indicators would be 400 million comparisons if each were guessed.
        string indicators = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"indicator-{i}\":{{\"kind\":\"stock\"}}"));
        string targets = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"t{i}\",\"indicator\":\"undeclared-{i}\"}}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        RuleCompilation compilation = Compile(new()
        {
            ["p.json"] = $"{{ {Head}, \"indicators\": {{ {indicators} }}, \"targets\": [ {targets} ] }}",
        });
        Assert.Equal(101, compilation.Diagnostics.Count);
        _ = DiagnosticRenderer.Render(compilation.Diagnostics[0], Language.English);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static RuleCompilation Compile(Dictionary<string, string> files) =>
        RuleCompiler.Compile("p.json", Encoding.UTF8.GetBytes(files["p.json"]), new MemoryFiles(files));
}

using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Benchmarks;

/// <summary>
/// Rules of a workflow on a typed object, per rule, beside a loop written by hand that decides the same; and loading
/// and compiling a thousand rules. The constructor makes sure that both decide the same.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class WorkflowBenchmark
{
    private const int RuleCount = 1000;

    private readonly SourceText _file;
    private readonly WorkflowLibrary _library;
    private readonly WorkflowRun _run;
    private readonly object?[] _inputs;
    private readonly Clinic _clinic = new(95.5, 500, "Anji");
    private readonly bool[] _results = new bool[RuleCount];

    public WorkflowBenchmark()
    {
        _file = SourceText.FromString("rules.json", WriteRules());
        _library = Load();
        _run = Compile().NewRun();
        _inputs = [_clinic];
        int handWritten = HandWritten();
        if (RunRules() != handWritten || handWritten is 0 or RuleCount)
        {
            throw new InvalidOperationException("The rules and the loop disagree.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = RuleCount, Description = "loop by hand, per rule")]
    public int HandWritten()
    {
        int count = 0;
        for (int i = 0; i < _results.Length; i++)
        {
            _results[i] = _clinic.Coverage >= 90.5 && _clinic.Screened > i;
            count += _results[i] ? 1 : 0;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = RuleCount, Description = "workflow, per rule")]
    public int RunRules()
    {
        _run.Execute(_inputs);
        RuleResults results = _run.Results;
        int count = 0;
        for (int i = 0; i < results.Count; i++)
        {
            count += results[i].IsSuccess ? 1 : 0;
        }

        return count;
    }

    [Benchmark(Description = "load 1,000 rules from JSON")]
    public WorkflowLibrary Load() => WorkflowLibrary.Load([_file]).Library!;

    [Benchmark(Description = "compile 1,000 rules")]
    public CompiledWorkflow Compile() => _library.Compile("rules", ["clinic"], [DeclareClinic()]);

    // Each declared type is another one, so what was compiled for one is not used for the next.
    private static FactType DeclareClinic() => FactType.OfMembers<Clinic>(members =>
    {
        members.Add("Coverage", clinic => clinic.Coverage);
        members.Add("Screened", clinic => clinic.Screened);
        members.Add("Name", clinic => clinic.Name);
    });

    private static string WriteRules()
    {
        var text = new StringBuilder("""{ "WorkflowName": "rules", "Rules": [""");
        for (int i = 0; i < RuleCount; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                {{(i == 0 ? "" : ",")}}
                {
                  "RuleName": "rule{{i}}",
                  "Expression": "clinic.Coverage >= 90.5 && clinic.Screened > {{i}}"
                }
                """);
        }

        return text.Append("] }").ToString();
    }

    private sealed record Clinic(double Coverage, int Screened, string Name);
}

using System.Text;
using BenchmarkDotNet.Attributes;
using HealthTargets.Benchmarks.County;
using HealthTargets.Benchmarks.Library;
using HealthTargets.Benchmarks.Workload;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Replays;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using NodaTime;

namespace HealthTargets.Benchmarks;

/// <summary>
/// What goes before and beside a run: compiling, building, binding, reading; and a judgement as of one day.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmark
{
    private static readonly WorkloadSize Size = new(100_000);

    private Plan _plan = null!;
    private CompiledPlan _compiled = null!;
    private OrgUnitTree _tree = null!;
    private WorkloadData _data = null!;
    private ObservationTable _table = null!;
    private PlanReplay _replay = null!;
    private ReplayReport _report = null!;
    private byte[] _text = null!;
    private OrgUnitTree _county = null!;
    private DataFile _csv = null!;
    private DataFile _jsonLines = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _tree = WorkloadPlans.Tree(Size);
        _data = WorkloadData.Generate(Size);
        _table = WorkloadTable.Build(_data, _tree, parts: false);
        _plan = WorkloadPlans.All(WorkloadTarget.All(Size), asFormulas: false)[0];
        _plan = _plan with
        {
            Targets = [.. Enumerable.Range(0, 1000).Select(i => _plan.Targets[i % _plan.Targets.Count] with
            {
                Id = new($"t{i:0000}"),
            })],
        };
        _text = Encoding.UTF8.GetBytes(new CountyFiles(1000).Plan());
        DataFile units = DataFile.FromBytes("units.csv", Encoding.UTF8.GetBytes(CountyFiles.Units()));
        _county = UnitReader.Read([units]).Value;
        _compiled = CompiledPlan.Compile(
            WorkloadPlans.All(WorkloadTarget.All(Size), asFormulas: false)[0], _tree);
        _replay = PlanReplay.Prepare(_compiled, _table, PeriodKind.Year);
        _report = _replay.NewReport();
        using MemoryStream csv = new();
        WorkloadCsv.WriteRows(Size, csv);
        _csv = DataFile.FromBytes("rows.csv", csv.ToArray());
        using MemoryStream jsonLines = new();
        WorkloadJsonLines.Write(Size, jsonLines);
        _jsonLines = DataFile.FromBytes("rows.jsonl", jsonLines.ToArray());
    }

    /// <summary>A plan of 1,000 targets.</summary>
    [Benchmark]
    public CompiledPlan CompileThousandTargets() => CompiledPlan.Compile(_plan, _tree);

    /// <summary>The same number from the text of a plan, with 1,000 indicators of its own.</summary>
    [Benchmark]
    public CompiledPlan OpenThousandTargets() =>
        CompiledPlan.Compile(RuleCompiler.Compile("county.plan.json", _text).Plan!, _county);

    /// <summary>A table of 100,000 rows, one by one.</summary>
    [Benchmark]
    public ObservationTable BuildTable() => WorkloadTable.Build(_data, _tree, parts: false);

    /// <summary>Ten targets bound to twenty years of data.</summary>
    [Benchmark]
    public PlanReplay BindReplay() => PlanReplay.Prepare(_compiled, _table, PeriodKind.Year);

    /// <summary>Ten targets, twenty years, 100 units: 20,000 rows.</summary>
    [Benchmark]
    public double? ReportReplay()
    {
        _replay.Report(_report);
        return _report.WeightedMeanScore;
    }

    /// <summary>Ten targets as of one day, every number of the verdicts as columns.</summary>
    [Benchmark]
    public long JudgeAsColumns() =>
        PlanColumns.Evaluate(_compiled, _table, new EvaluationOptions(new LocalDate(2020, 12, 31))).CellCount;

    /// <summary>The same by the plain evaluator, with everything that an explanation needs.</summary>
    [Benchmark]
    public int JudgePlainly() => _compiled.Evaluate(_table, new LocalDate(2020, 12, 31)).Verdicts.Count;

    /// <summary>100,000 rows of CSV from memory.</summary>
    [Benchmark]
    public ObservationTable ReadCsv() => ObservationReader.Read([_csv], null, _tree).Value;

    /// <summary>100,000 rows of JSON Lines from memory.</summary>
    [Benchmark]
    public ObservationTable ReadJsonLines() => ObservationReader.Read([_jsonLines], null, _tree).Value;
}

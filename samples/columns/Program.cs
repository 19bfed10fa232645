using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Targets;
using NodaTime;

var plan = RuleCompiler.CompileFile("province.plan.json").Plan!;
var units = UnitReader.Read([DataFile.FromPath("province.units.csv")]).Value;
var data = ObservationReader.Read([DataFile.FromPath("province.data.csv")], [plan]).Value;

// All targets for all units, on two threads.
PlanColumns columns = PlanColumns.Evaluate(
    CompiledPlan.Compile(plan, units),
    data,
    new EvaluationOptions(new LocalDate(2023, 12, 31)),
    new WorkOptions { Threads = 2 });
Print(columns);

// A late report: only the town, its county and the province are judged again.
columns = columns.With([
    new Observation
    {
        Indicator = new IndicatorId("screened"),
        Unit = new OrgUnitId("west-2"),
        Period = ReportingPeriod.Year(2023),
        Value = new ObservedValue.Number(210),
        RecordedAt = Instant.FromUtc(2024, 1, 8, 0, 0),
    }]);
Print(columns);

// Why: the exact evaluator derives this one cell.
Verdict why = columns.Explain(new TargetId("town"), new OrgUnitId("west-2"))!.Verdict;
Console.WriteLine($"{why.Target.Id}, {why.Unit}: {why.Status}, gap {why.Gap}");

static void Print(PlanColumns columns)
{
    Console.WriteLine($"{columns.JudgedCount} of {columns.CellCount} cells judged");
    foreach (TargetVerdicts target in columns.Targets)
    {
        for (int i = 0; i < target.Count; i++)
        {
            Console.WriteLine($"  {target.Target.Id}, {target.Units[i]}: {target.StatusOf(i)}, {target.ValueOf(i)}");
        }
    }
}

using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Replays;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Targets;

var plan = RuleCompiler.CompileFile("province.plan.json").Plan!;
var units = UnitReader.Read([DataFile.FromPath("province.units.csv")]).Value;
var data = ObservationReader.Read([DataFile.FromPath("province.data.csv")], [plan], units).Value;
PlanReplay replay = PlanReplay.Prepare(CompiledPlan.Compile(plan, units), data, PeriodKind.Year);

// Every row: a status, an attainment and a score for each target, period and unit.
ReplayResults results = replay.NewResults();
replay.Run(results, new WorkOptions { Threads = 2 });
ReplayTarget target = replay.Targets[^1];
for (int unit = 0; unit < target.Units.Count; unit++)
{
    Status status = (Status)results.Statuses(target: replay.Targets.Count - 1, period: 0)[unit];
    Console.WriteLine($"{target.Units[unit]}, {replay.Periods[0]}: {status}");
}

// Or only what the rows come to: counts under each parent, and the mean score.
ReplayReport report = replay.NewReport();
replay.Report(report);
Console.WriteLine($"{report.Count(Status.Met)} met, {report.Count(Status.Missed)} missed");
Console.WriteLine($"{report.ExactlyDecided} rows decided by exact arithmetic");

// The same where rows do not fit into memory: the rows of one group of units are there at a time.
GroupedReplay groups = GroupedReplay.Prepare(replay.Plan, PeriodKind.Year, [plan.Unit]);
foreach (OrgUnitId top in groups.Groups)
{
    // One file for each district, say.
    DataFile file = DataFile.FromPath($"{top}.data.csv");
    groups.Add([top], ObservationReader.Read([file], [plan], units).Value);
}

Console.WriteLine($"{groups.Finish().Count(Status.Met)} met, {groups.Problems.Count} targets reach over groups");

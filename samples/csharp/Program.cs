using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Values;
using NodaTime;

RuleCompilation compilation = RuleCompiler.CompileFile("first.plan.json");
if (compilation.Plan is not { } plan)
{
    Console.WriteLine(string.Join('\n', compilation.Diagnostics));
    return 1;
}

var data = ObservationReader.Read([DataFile.FromPath("first.data.csv")], [plan]);
PlanEvaluation evaluation = CompiledPlan.Compile(plan).Evaluate(data.Value, asOf: new LocalDate(2021, 6, 30));

foreach (Verdict verdict in evaluation.Verdicts)
{
    Console.WriteLine($"{verdict.Target.Id}: {verdict.Status}, gap {verdict.Gap}, attainment {verdict.Attainment}");
}

Console.WriteLine(evaluation.Explain("batches")!.Sentence(Language.English));
return 0;

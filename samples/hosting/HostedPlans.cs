using HealthTargets.Evaluation;
using HealthTargets.Hosting;
using HealthTargets.Observations;
using HealthTargets.Rules.Data;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Samples;

public static class HostedPlans
{
    public static void Run(string folder, TextWriter output)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddHealthTargets(options =>
        {
            options.Folder = folder;
            options.PlanFiles.Add("first.plan.json");
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        PlanEvaluator evaluator = provider.GetRequiredService<PlanEvaluator>();
        DataReading<ObservationTable> data = evaluator.Read(
            DataFile.FromPath(Path.Combine(folder, "first.data.csv")));
        foreach (PlanEvaluation evaluation in evaluator.EvaluateAll(data.Value, new(new LocalDate(2021, 6, 30))))
        {
            foreach (Verdict verdict in evaluation.Verdicts)
            {
                output.WriteLine($"{verdict.Target.Id}: {verdict.Status}");
            }
        }
    }
}

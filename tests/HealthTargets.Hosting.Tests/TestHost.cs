using HealthTargets.Rules.Data;
using HealthTargets.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthTargets.Hosting.Tests;

/// <summary>Services with our own among them, and the README's plan at hand.</summary>
internal sealed class TestHost : IDisposable
{
    public static readonly string First = Repository.PathTo("samples/first/first.plan.json");

    private readonly ServiceProvider services;

    public TestHost(Action<IServiceCollection> add)
    {
        ServiceCollection collection = new();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        add(collection);
        services = collection.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public RecordedLog Log { get; } = new();

    public PlanLibrary Library => services.GetRequiredService<PlanLibrary>();

    public PlanEvaluator Evaluator => services.GetRequiredService<PlanEvaluator>();

    public static DataFile Data => DataFile.FromPath(Repository.PathTo("samples/first/first.data.csv"));

    public static TestHost With(Action<HealthTargetsOptions> configure) =>
        new(services => services.AddHealthTargets(configure));

    /// <summary>What a host does when it starts.</summary>
    public void Start() => services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();

    public void Dispose() => services.Dispose();
}

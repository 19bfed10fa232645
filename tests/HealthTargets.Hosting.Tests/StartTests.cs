using HealthTargets.Targets;
using HealthTargets.TestSupport;
using HealthTargets.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace HealthTargets.Hosting.Tests;

public sealed class StartTests
{
    private static readonly string Broken = Repository.PathTo("tests/HealthTargets.Cli.Tests/Readme/broken.plan.json");

    [Fact]
    public void A_host_with_good_plans_starts_and_has_them()
    {
        using TestHost host = TestHost.With(options => options.PlanFiles.Add(TestHost.First));
        host.Start();
        Assert.Equal(["county-2021"], host.Library.Current.Plans.Select(plan => plan.Plan.Id.Value));
        Assert.NotNull(host.Library.Current.Find(new PlanId("county-2021")));
        Assert.Null(host.Library.Current.Find(new PlanId("county-2022")));
    }

    [Fact]
    public void Plans_can_be_named_in_the_configuration()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["HealthTargets:Folder"] = Path.GetDirectoryName(TestHost.First),
            ["HealthTargets:PlanFiles:0"] = "first.plan.json",
            ["HealthTargets:Language"] = "Chinese",
        }).Build();
        using TestHost host = new(services => services.AddHealthTargets(configuration.GetSection("HealthTargets")));
        host.Start();
        Assert.Single(host.Library.Current.Plans);
    }

    [Fact]
    public void A_plan_with_mistakes_keeps_the_host_from_starting_and_each_is_named()
    {
        using TestHost host = TestHost.With(options => options.PlanFiles.Add(Broken));
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(host.Start);
        Assert.Equal(3, failure.Failures.Count());
        Assert.Contains("broken.plan.json(3,13): error HT3011", failure.Failures.First(), StringComparison.Ordinal);
        Assert.Contains("did you mean \"coverage\"?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_in_the_language_that_was_asked_for()
    {
        using TestHost host = TestHost.With(options =>
        {
            options.Language = Language.Chinese;
            options.PlanFiles.Add(Broken);
        });
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(host.Start);
        Assert.Contains("不是", failure.Failures.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_without_plan_files_is_told_so()
    {
        using TestHost host = TestHost.With(_ => { });
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(host.Start);
        Assert.Contains("PlanFiles", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        using TestHost host = TestHost.With(options => options.PlanFiles.Add("nowhere.plan.json"));
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(host.Start);
        Assert.Contains("nowhere.plan.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_plan_twice_is_told()
    {
        using TestHost host = TestHost.With(options =>
        {
            options.PlanFiles.Add(TestHost.First);
            options.PlanFiles.Add(TestHost.First);
        });
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(host.Start);
        Assert.Contains("Two plans have the id \"county-2021\"", failure.Message, StringComparison.Ordinal);
    }
}

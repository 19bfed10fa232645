using HealthTargets.TestSupport;

namespace HealthTargets.Hosting.Tests;

public sealed class ReloadTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthtargets-hosting-").FullName;
    private readonly string good = Repository.ReadText("samples/first/first.plan.json");

    [Fact]
    public void A_changed_file_is_in_use_after_a_reload_and_not_before()
    {
        using TestHost host = HostOf(good);
        PlanSet before = host.Library.Current;
        Write(good.Replace("\"county-2021\"", "\"county-2022\"", StringComparison.Ordinal));
        Assert.Same(before, host.Library.Current);

        Assert.True(host.Library.Reload().IsSwapped);
        Assert.Equal("county-2022", host.Library.Current.Plans.Single().Plan.Id.Value);
        Assert.Equal("county-2021", before.Plans.Single().Plan.Id.Value);
    }

    [Fact]
    public void A_file_with_mistakes_leaves_the_old_plans_in_use_and_says_why()
    {
        using TestHost host = HostOf(good);
        PlanSet before = host.Library.Current;
        Write(good.Replace("\"atLeast\": 96", "\"atLest\": 96", StringComparison.Ordinal));

        PlanReload reload = host.Library.Reload();
        Assert.False(reload.IsSwapped);
        Assert.Contains("atLest", Assert.Single(reload.Failures), StringComparison.Ordinal);
        Assert.Same(before, host.Library.Current);
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Error 3:", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private TestHost HostOf(string text)
    {
        Write(text);
        return TestHost.With(options =>
        {
            options.Folder = folder;
            options.PlanFiles.Add("county.plan.json");
        });
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(folder, "county.plan.json"), text);
}

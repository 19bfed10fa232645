using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests;

public sealed class SameBytesTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public void Neither_language_nor_time_zone_of_the_machine_change_a_byte(string format)
    {
        string plain = Run(format, new() { ["LANG"] = "C", ["LC_ALL"] = "C", ["TZ"] = "UTC" });
        string german = Run(format, new() { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Asia/Shanghai" });
        Assert.Equal(plain, german);
        Assert.Equal(Tool.Run(["evaluate", .. Tool.Sample, "--format", format, "--lang", "zh"]).Output, plain);
    }

    private static string Run(string format, Dictionary<string, string> variables) => DotNetCommand.Run(
        Repository.Root,
        variables,
        [typeof(CommandLine).Assembly.Location, "evaluate", .. Tool.Sample, "--format", format, "--lang", "zh"]);
}

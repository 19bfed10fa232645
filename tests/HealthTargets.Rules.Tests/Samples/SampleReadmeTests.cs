using System.Text.RegularExpressions;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>The page about the samples shows their commands and verdicts as they are.</summary>
public sealed class SampleReadmeTests
{
    private static string ReadmePath => "samples/README.md";

    [Fact]
    public void The_page_shows_the_command_and_the_verdicts_of_every_sample()
    {
        string page = Repository.ReadText(ReadmePath);
        Assert.All(Sample.All, sample => Assert.Contains($"<!-- {sample.Name} -->\n", page));
        Approval.Verify(ReadmePath, Sample.All.Aggregate(page, Filled));
    }

    private static string Filled(string page, Sample sample) => Regex.Replace(
        page,
        $"(?<=<!-- {Regex.Escape(sample.Name)} -->\n).*?(?=<!-- end -->)",
        _ => "\n" + SampleTable.Of(sample) + "\n",
        RegexOptions.Singleline);
}

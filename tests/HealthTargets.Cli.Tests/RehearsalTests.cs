using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Cli.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public void It_evaluates_targets_that_are_on_track_missed_and_without_data()
    {
        string text = Rehearsal.Text(new OutputForm(ResultFormat.Csv), Language.English);

        // As of 28 February: 91 of 100 is at least 90; 21 is more than 59 of 365 parts of 90, which are 14.5; the 10 of
        // January are less than 90; and of the stock there is no row.
        Assert.Contains("rehearsal,ratio,county,2021,onTrack", text, StringComparison.Ordinal);
        Assert.Contains("rehearsal,count,county,2021,onTrack", text, StringComparison.Ordinal);
        Assert.Contains("rehearsal,month,county,2021,missed", text, StringComparison.Ordinal);
        Assert.Contains("rehearsal,stock,county,2021,noData", text, StringComparison.Ordinal);
    }

    // It runs on a thread that nobody waits for, where an exception would end the process.
    [Fact]
    public void It_can_be_written_in_every_form_and_language()
    {
        foreach (string? format in (string?[])[null, "json", "csv", "md"])
        {
            foreach (string rows in OutputForm.RowWords)
            {
                foreach (Language language in Enum.GetValues<Language>())
                {
                    Assert.NotEmpty(Rehearsal.Text(OutputForm.Of(format, rows), language));
                }
            }
        }
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("md")]
    public void Results_are_the_same_with_and_without_it(string format)
    {
        string[] line = ["evaluate", .. Tool.Sample, "--format", format];
        Assert.Equal(Tool.RunOn(1, line).Output, Tool.RunOn(2, line).Output);
    }
}

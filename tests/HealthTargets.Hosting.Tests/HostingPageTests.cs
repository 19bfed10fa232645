using HealthTargets.TestSupport;
using Samples;

namespace HealthTargets.Hosting.Tests;

public sealed class HostingPageTests
{
    private const string Page = "docs/hosting.md";
    private const string Example = "samples/hosting/HostedPlans.cs";

    [Fact]
    public void The_page_shows_the_example_and_what_it_writes()
    {
        using StringWriter output = new() { NewLine = "\n" };
        HostedPlans.Run(Repository.PathTo("samples/first"), output);

        string page = Fill(Repository.ReadText(Page), $"<!-- file: {Example} -->", Repository.ReadText(Example));
        Approval.Verify(Page, Fill(page, $"<!-- output of {Example} -->", output.ToString()));
    }

    // Puts a text between the fences that follow a comment.
    private static string Fill(string page, string comment, string text)
    {
        int fence = page.IndexOf("```", page.IndexOf(comment, StringComparison.Ordinal), StringComparison.Ordinal);
        int start = page.IndexOf('\n', fence) + 1;
        int end = page.IndexOf("```", start, StringComparison.Ordinal);
        return page[..start] + text + page[end..];
    }
}

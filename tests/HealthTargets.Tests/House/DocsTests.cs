using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class DocsTests : DocsRules
{
    private protected override SourceProject Project => SourceProject.Core;

    [Fact]
    public void Links_within_the_repository_lead_somewhere() =>
        HouseRules.AssertKept("A link leads somewhere.", MarkdownPage.All.SelectMany(page => page.BrokenLinks()));

    [Fact]
    public void A_folder_without_a_paragraph_is_noticed()
    {
        MarkdownPage page = MarkdownPage.Read("docs/architecture.md");

        Assert.True(page.HasParagraph("HealthTargets", "Values"));
        Assert.False(page.HasParagraph("HealthTargets.Rules", "Values"));
        Assert.False(page.HasParagraph("HealthTargets", "Cellars"));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_noticed()
    {
        const string path = "tests/HealthTargets.Tests/House/Links.md";

        Assert.Equal(
            [$"{path} links to missing.md", $"{path} links to #no-such-heading", $"{path} links to ../../none/"],
            MarkdownPage.Read(path).BrokenLinks());
    }
}

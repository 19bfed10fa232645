namespace HealthTargets.TestSupport.House;

/// <summary>Every folder of a project is told of. Test projects say which project.</summary>
public abstract class DocsRules
{
    private const string ArchitecturePath = "docs/architecture.md";

    private protected abstract SourceProject Project { get; }

    [Fact]
    public void Every_folder_has_a_paragraph_on_the_page_about_the_architecture()
    {
        MarkdownPage page = MarkdownPage.Read(ArchitecturePath);

        // Folders inside a folder are part of its paragraph.
        IEnumerable<string> untold = Project.Folders
            .Where(folder => folder != SourceProject.Roof)
            .Select(folder => folder.Split('.')[0])
            .Distinct()
            .Where(folder => !page.HasParagraph(Project.RootNamespace, folder))
            .Select(folder => $"{ArchitecturePath} has no paragraph \"{folder}\" under \"{Project.RootNamespace}\"");
        HouseRules.AssertKept("A folder has a paragraph.", untold);
    }
}

namespace HealthTargets.TestSupport.House;

/// <summary>The folders of a project use only those below them. Test projects say which, with their table.</summary>
public abstract class LayerRules
{
    private protected abstract SourceProject Project { get; }

    // Null where every folder may use every other that does not use it.
    private protected abstract LayerTable? Table { get; }

    [Fact]
    public void Folders_use_only_the_folders_below_them()
    {
        if (Table is LayerTable table)
        {
            IReadOnlyList<string> violations = LayerCheck.Violations(FolderUses.Of(Project), table);
            HouseRules.AssertKept("A folder uses only what the table of layers allows.", violations);
        }
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_table_of_layers()
    {
        IEnumerable<string> homeless = Project.Folders
            .Concat(Project.WrittenTypes.Select(type => Project.FolderOf(type)!))
            .Distinct()
            .Where(folder => Table is not null && !Table.Knows(folder));
        HouseRules.AssertKept("A folder has a line in the table of layers.", homeless);
    }

    [Fact]
    public void There_are_no_circles_between_folders()
    {
        IReadOnlyList<string> circle = LayerCheck.FindCircle(FolderUses.Of(Project));
        Assert.True(circle.Count == 0, $"Folders use each other in a circle: {string.Join(" -> ", circle)}");
    }
}

namespace HealthTargets.TestSupport.House;

/// <summary>How types and files of a project look. Each test project says which project.</summary>
public abstract class ShapeRules
{
    private protected abstract SourceProject Project { get; }

    /// <summary>Types whose properties a host sets, one after the other: the options of a package.</summary>
    private protected virtual IReadOnlyList<Type> FilledByTheHost => [];

    [Fact]
    public void Classes_are_sealed_abstract_or_static() =>
        HouseRules.AssertKept("A class is closed.", TypeShapes.OpenClasses(Project.WrittenTypes));

    [Fact]
    public void Structs_are_readonly() =>
        HouseRules.AssertKept("A struct is readonly.", TypeShapes.MutableStructs(Project.WrittenTypes));

    [Fact]
    public void Properties_are_set_only_when_their_object_is_made() =>
        HouseRules.AssertKept(
            "A public setter is init.", TypeShapes.PublicSetters(Project.WrittenTypes.Except(FilledByTheHost)));

    [Fact]
    public void Public_fields_never_change() =>
        HouseRules.AssertKept("A public field is readonly.", TypeShapes.PublicFields(Project.WrittenTypes));

    [Fact]
    public void Names_say_something() =>
        HouseRules.AssertKept("A name has no empty word.", TypeShapes.EmptyNames(Project.WrittenTypes));

    [Fact]
    public void The_namespace_is_the_folder() =>
        HouseRules.AssertKept("The namespace is the folder.", FileShapes.StrayNamespaces(Project));

    [Fact]
    public void A_file_holds_one_type_of_its_name() =>
        HouseRules.AssertKept("A file holds one type of its name.", FileShapes.CrowdedFiles(Project.Files));

    [Fact]
    public void Files_are_short() =>
        HouseRules.AssertKept("A file is short.", FileShapes.LongFiles(Project.Files));

    [Fact]
    public void Lines_are_narrow() =>
        HouseRules.AssertKept("A line is narrow.", FileShapes.WideLines(Project.Files));

    [Fact]
    public void Nothing_is_suppressed_folded_away_or_put_off() =>
        HouseRules.AssertKept("A file has no leftovers.", FileShapes.Leftovers(Project.Files));
}

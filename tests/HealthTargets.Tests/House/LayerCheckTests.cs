using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

/// <summary>The layer check itself: it must find every way in which one folder can use another.</summary>
public sealed class LayerCheckTests
{
    private const string Specimens = "HealthTargets.Tests.House.Specimens";

    private static readonly SourceProject Project = new(
        typeof(LayerCheckTests).Assembly,
        Specimens,
        "tests/HealthTargets.Tests/House/Specimens");

    private static readonly LayerTable UpperMayUseNothing = LayerTable.Of(("Lower", []), ("Upper", []));

    [Theory]
    [InlineData("InheritsIt")]
    [InlineData("HasItAsField")]
    [InlineData("TakesIt")]
    [InlineData("HasItAsLocal")]
    [InlineData("HidesItInLambda")]
    [InlineData("HidesItInClosure")]
    [InlineData("HidesItInIterator")]
    [InlineData("HidesItInAsyncMethod")]
    [InlineData("CatchesIt")]
    [InlineData("AsksForItsType")]
    [InlineData("HasItAsTypeArgument")]
    [InlineData("ConstrainsToIt")]
    [InlineData("WearsItAsAttribute")]
    [InlineData("NamesItInAttribute")]
    [InlineData("CallsItsStaticMethod")]
    public void The_compiled_code_shows_each_way_to_use_a_type(string specimen)
    {
        IReadOnlyList<string> violations =
            LayerCheck.Violations(FolderUses.Compiled(Project), UpperMayUseNothing);

        string start = $"Upper may not use Lower: {Specimens}.Upper.{specimen}";
        Assert.Contains(violations, violation => violation.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sources_show_a_constant_that_the_compiler_puts_in_place_of_its_name()
    {
        Assert.DoesNotContain(FolderUses.Compiled(Project), use => use.Evidence.Contains("CopiesItsConstant"));

        IReadOnlyList<string> violations = LayerCheck.Violations(FolderUses.Written(Project), UpperMayUseNothing);

        Assert.Contains(violations, violation => violation.Contains("CopiesItsConstant.cs(5): Lower.Constants"));
    }

    [Fact]
    public void A_using_is_a_use()
    {
        IReadOnlyList<string> violations = LayerCheck.Violations(FolderUses.Written(Project), UpperMayUseNothing);

        Assert.Contains(violations, violation => violation.Contains("InheritsIt.cs(1): " + Specimens + ".Lower"));
    }

    [Fact]
    public void What_the_table_allows_is_no_violation()
    {
        LayerTable table = LayerTable.Of(("Lower", []), ("Upper", ["Lower"]));

        Assert.Empty(LayerCheck.Violations(FolderUses.Of(Project), table));
    }

    [Fact]
    public void The_check_reports_a_use_of_the_core_that_a_stricter_table_forbids()
    {
        FolderUse known = FolderUses.Compiled(SourceProject.Core).First();
        LayerTable table = LayerTable.InOrder(known.From, known.To);

        IReadOnlyList<string> violations = LayerCheck.Violations([known], table);

        Assert.Equal($"{known.From} may not use {known.To}: {known.Evidence}", Assert.Single(violations));
    }

    [Fact]
    public void A_folder_inside_another_may_use_it_but_not_the_other_way_round()
    {
        LayerTable table = LayerTable.Of(("Values", []), ("Periods", ["Values"]));

        Assert.True(table.Allows("Periods.Text", "Periods"));
        Assert.True(table.Allows("Periods.Text", "Values"));
        Assert.True(table.Allows("Periods", "Values.Exact"));
        Assert.False(table.Allows("Periods", "Periods.Text"));
        Assert.False(table.Allows("Periods.Text", "Periods.Names"));
        Assert.False(table.Allows("Values", "Periods.Text"));
    }

    [Fact]
    public void A_folder_inside_another_with_a_line_of_its_own_may_use_what_that_names()
    {
        LayerTable table = LayerTable.Of(
            ("Values", []), ("Periods.Dates", ["Values"]), ("Periods", ["Values", "Periods.Dates"]));

        Assert.True(table.Allows("Periods", "Periods.Dates"));
        Assert.True(table.Allows("Periods.Text", "Periods.Dates"));
        Assert.True(table.Allows("Periods.Text", "Periods"));
        Assert.False(table.Allows("Periods.Dates", "Periods"));
        Assert.False(table.Allows("Periods.Dates", "Periods.Text"));
    }

    [Fact]
    public void A_circle_is_found_over_any_number_of_folders()
    {
        FolderUse[] uses =
        [
            new("Z", "A", ""), new("A", "B", ""), new("B", "C", ""), new("C", "A", ""), new("A", "D", ""),
        ];

        Assert.Equal(["A", "B", "C", "A"], LayerCheck.FindCircle(uses));
        Assert.Empty(LayerCheck.FindCircle([.. uses.Where(use => use.From != "C")]));
    }
}

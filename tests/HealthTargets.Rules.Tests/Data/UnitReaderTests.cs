using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Tests.Data;

public sealed class UnitReaderTests
{
    private const string Header = "id,parent,level,name,groups,validFrom,validTo\n";

    [Fact]
    public void Every_column_of_a_unit_is_read()
    {
        DataReading<OrgUnitTree> reading = Reading.Units(
            "id,parent,level,nameEn,nameZh,groups,validFrom,validTo\n"
            + "county,,county,County,县,,,\n"
            + "t1,county,township,Town,镇,mountain; poor|mountain,2019-01-01,2021-12-31\n");
        Assert.Empty(reading.Diagnostics);
        OrgUnit unit = reading.Value.Find(new OrgUnitId("t1"))!;
        Assert.Equal(("county", "township"), (unit.Parent?.Value, unit.Level?.Value));
        Assert.Equal(new LocalizedText("Town", "镇"), unit.Name);
        Assert.Equal(["mountain", "poor"], unit.Groups.Select(group => group.Value));
        Assert.Equal((new LocalDate(2019, 1, 1), new LocalDate(2021, 12, 31)), (unit.ValidFrom, unit.ValidTo));
        Assert.Equal("t1", Assert.Single(reading.Value.ChildrenOf(new OrgUnitId("county"))).Id.Value);
    }

    [Fact]
    public void One_name_stands_for_both_languages()
    {
        DataReading<OrgUnitTree> reading = Reading.Units("name,id\nNanchang,a\n,b\n");
        Assert.Equal(
            [LocalizedText.Same("Nanchang"), null], reading.Value.All.Select(unit => unit.Name));
    }

    [Theory]
    [InlineData("a,,,,,,\na,,,,,,\n", "(3,1) HT5041")]
    [InlineData("a,,,,,,\nb,c,,,,,\n", "(3,3) HT5042")]
    [InlineData("a,b,,,,,\nb,a,,,,,\n", "(2,3) HT5043")]
    [InlineData("a,,,,,,2021-02-30\n", "(2,8) HT5044")]
    [InlineData("a,,,,,2021-07-02,2021-07-01\n", "(2,18) HT5045")]
    [InlineData(",x,,,,,\n", "(2,1) HT5011")]
    public void A_bad_unit_is_named_with_its_place(string rows, string expected)
    {
        DataReading<OrgUnitTree> reading = Reading.Units(Header + rows);
        Assert.Equal([expected], Reading.Lines(reading));
        Assert.True(reading.HasErrors);
    }

    [Fact]
    public void An_unknown_parent_is_suggested_by_its_spelling()
    {
        Diagnostic diagnostic = Assert.Single(
            Reading.Units(Header + "county,,,,,,\na,conty,,,,,\n").Diagnostics);
        Assert.Equal("There is no unit \"conty\" to be the parent of \"a\".", diagnostic.What(Language.English));
        Assert.Equal("did you mean \"county\"?", diagnostic.Fix(Language.English));
    }

    [Fact]
    public void Each_repetition_of_a_unit_is_reported_at_its_own_row() => Assert.Equal(
        ["(3,1) HT5041", "(4,1) HT5041"], Reading.Lines(Reading.Units("id\na\na\na\n")));
}

using HealthTargets.Values;

namespace HealthTargets.Tests.Values;

public sealed class ReadingTests
{
    [Fact]
    public void A_reading_has_a_number_or_an_absence_and_never_takes_one_for_the_other()
    {
        Reading nothing = Reading.Absent(AbsenceReason.Missing, "visits, county, 2021");

        Assert.False(nothing.IsPresent);
        Assert.Null(nothing.NumberOrNull);
        Assert.Contains("visits, county, 2021", Assert.Throws<InvalidOperationException>(() => nothing.Number).Message);
        Assert.NotEqual(Reading.Of(0), nothing);
        Assert.Equal(Reading.Of(0), default);
        Assert.Equal("(Missing: visits, county, 2021)", nothing.ToString());
        Assert.Equal("-4", Reading.Of(-4).ToString());
        Assert.NotEqual(Reading.Absent(AbsenceReason.Suppressed, "visits, county, 2021"), nothing);
    }

    [Fact]
    public void A_text_falls_back_to_the_other_language()
    {
        Assert.Equal("Plan", new LocalizedText("Plan", null).In(Language.Chinese));
        Assert.Equal("计划", new LocalizedText(null, "计划").In(Language.English));
        Assert.Equal("计划", new LocalizedText("Plan", "计划").In(Language.Chinese));
        Assert.Equal(string.Empty, new LocalizedText(null, null).In(Language.English));
        Assert.Equal("Roemer", LocalizedText.Same("Roemer").In(Language.Chinese));
    }
}

using HealthTargets.Rules.Syntax;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Data;

public sealed class NumberAdviceTests
{
    [Theory]
    [InlineData("９６．４", "96.4")]
    [InlineData("96。4", "96.4")]
    [InlineData("－4", "-4")]
    [InlineData("\u22124", "-4")]
    [InlineData("96.4%", "96.4")]
    [InlineData("96.4％", "96.4")]
    [InlineData("\"1,234,567\"", "1234567")]
    [InlineData("1，234", "1234")]
    [InlineData("1 234", "1234")]
    [InlineData("\"96,4\"", "96.4")]
    [InlineData("3.5万", "35000")]
    [InlineData("1.2亿", "120000000")]
    [InlineData("79元", "79")]
    [InlineData("3.5万元", "35000")]
    [InlineData("12元/人", "12")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    public void The_number_that_was_meant_is_offered_and_not_taken(string text, string meant)
    {
        var reading = Reading.Csv($"indicator,unit,period,value\nscreened,county,2021,{text}\n");
        Diagnostic diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal("HT5021", diagnostic.Code);
        Assert.Equal($"write {meant}, without anything else.", diagnostic.Fix(Language.English));
        Assert.Equal($"请只写 {meant}，不加其他字符。", diagnostic.Fix(Language.Chinese));
        Assert.Equal(meant, diagnostic.Edit?.Replacement);
        Assert.Equal(0, reading.Value.Count);
    }

    [Theory]
    [InlineData("NaN", "undefined")]
    [InlineData("Infinity", "undefined")]
    [InlineData("#DIV/0!", "undefined")]
    [InlineData("-", "missing")]
    [InlineData("N/A", "missing")]
    [InlineData("未报", "missing")]
    [InlineData("<5", "suppressed")]
    public void A_word_for_nothing_belongs_in_the_column_absence(string text, string absence)
    {
        string fix = Reading.Fix(Reading.Csv($"indicator,unit,period,value\nscreened,county,2021,{text}\n"));
        Assert.Equal($"leave the field empty and write \"{absence}\" in the column absence.", fix);
    }

    [Fact]
    public void None_is_0_or_not_known() => Assert.StartsWith(
        "write 0 if there was none; if it is not known, leave the field empty",
        Reading.Fix(Reading.Csv("indicator,unit,period,value\nscreened,county,2021,无\n")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("3百人")]
    [InlineData("2千克")]
    [InlineData("3万亿元")]
    [InlineData("第3名")]
    [InlineData("5人6组")]
    public void A_unit_whose_name_may_be_part_of_the_number_is_not_guessed(string text) =>
        Assert.Null(NumberAdvice.BeforeUnit(text));

    [Theory]
    [InlineData("about 5")]
    [InlineData("1,23,456")]
    [InlineData("0x1F")]
    [InlineData("1.2.3")]
    [InlineData("5 of 7")]
    [InlineData("万")]
    public void What_is_not_clear_is_not_guessed(string text) => Assert.Null(NumberAdvice.Meant(text));
}

using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Diagnostics;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("skilled_birth_atendance", "skilled_birth_attendance")] // one letter missing
    [InlineData("coverge", "coverage")]
    [InlineData("covreage", "coverage")] // two neighbours swapped count as one edit
    [InlineData("Coverage", "coverage")] // case alone
    [InlineData("atleast", "atLeast")]
    [InlineData("法定传染病报告律", "法定传染病报告率")]
    public void A_name_within_one_edit_per_three_letters_is_found(string written, string meant) =>
        Assert.Equal(meant, Suggestions.Nearest(written, ["beds", "stroke", meant]));

    [Theory]
    [InlineData("ab", "abc")] // under three letters
    [InlineData("abc", "xyc")] // two edits in three letters
    [InlineData("coverage", "mortality")]
    public void A_name_that_is_too_far_away_is_not_suggested(string written, string candidate) =>
        Assert.Null(Suggestions.Nearest(written, [candidate]));

    [Fact]
    public void Among_equals_the_first_in_ordinal_order_is_suggested_whatever_the_order_of_the_candidates()
    {
        Assert.Equal("beda", Suggestions.Nearest("bedx", ["bedb", "beda"]));
        Assert.Equal("beda", Suggestions.Nearest("bedx", ["beda", "bedb"]));
    }

    [Fact]
    public void Five_or_fewer_candidates_are_listed_where_none_is_near()
    {
        FormattedText? advice = Suggestions.Advise("zzz", ["month", "day", "year"]);
        Assert.Equal("use \"day\", \"month\" or \"year\".", advice?.In(Language.English));
        Assert.Equal("请用 \"day\"、\"month\" 或 \"year\"。", advice?.In(Language.Chinese));
        Assert.Null(Suggestions.Advise("zzz", ["a", "b", "c", "d", "e", "f"]));
    }
}

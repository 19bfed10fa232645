using System.Reflection;
using HealthTargets.Explanations;
using HealthTargets.Values;

namespace HealthTargets.Tests.Values;

public sealed class AbsenceCausesTests
{
    // A Chinese explanation must not fall into English where it says what stood in the way.
    [Fact]
    public void Every_cause_is_told_in_both_languages()
    {
        LocalizedText[] causes = [.. typeof(AbsenceCauses).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (LocalizedText)field.GetValue(null)!)
            .Append(AbsenceCauses.PointsNeeded(1, 3))
            .Append(AbsenceCauses.ValuesNeeded(5))
            .Append(AbsenceCauses.WholeNumber(1, 9))
            .Append(AbsenceCauses.DecimalsToRound(40))
            .Append(AbsenceCauses.NoGeometricPath(-1, 2))
            .Append(AbsenceCauses.NoMethodFor("reach"))
            .Append(AbsenceCauses.BeyondScores(120))];

        Assert.All(causes, cause => Assert.Contains(cause.Chinese!, letter => letter is >= '一' and <= '龥'));
        Assert.All(causes, cause => Assert.All(cause.English!, letter => Assert.InRange(letter, ' ', '~')));
        Assert.Equal(causes.Length, causes.Distinct().Count());
    }

    [Theory]
    [InlineData("rate, county, 2021", true, "there is no such number (rate, county, 2021: division by 0)")]
    [InlineData("", true, "there is no such number (division by 0)")]
    [InlineData("rate, county, 2021", false, "there is no such number (rate, county, 2021)")]
    public void Place_and_cause_are_told_where_they_are_known(string place, bool hasCause, string words)
    {
        Absence absence = new(AbsenceReason.Undefined, place, hasCause ? AbsenceCauses.DivisionByZero : null);

        Assert.Equal(words, StatusWords.Of(absence, Language.English));
    }
}

using HealthTargets.Periods;
using NodaTime;
using NodaTime.Text;

namespace HealthTargets.Tests.Periods;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2000-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2021-02-30")]
    [InlineData("2021-13-01")]
    [InlineData("2021-00-10")]
    [InlineData("0000-06-01")]
    [InlineData("-0005-06-01")]
    [InlineData("12021-06-01")]
    [InlineData("2021-6-1")]
    [InlineData("2021/06/01")]
    [InlineData("2021-06-0a")]
    [InlineData(" 2021-06-01")]
    [InlineData("２021-06-01")]
    [InlineData("")]
    public void Reads_the_same_days_as_the_pattern_of_ISO_8601(string text)
    {
        ParseResult<LocalDate> expected = LocalDatePattern.Iso.Parse(text);

        Assert.Equal(expected.Success ? (LocalDate?)expected.Value : null, IsoDate.Read(text));
    }

    [Fact]
    public void Writes_what_the_pattern_writes()
    {
        // Steps of 997 days, a prime, meet all months, days of the month and leap years of four centuries.
        for (LocalDate day = new(1, 1, 1); day.Year < 9997; day = day.PlusDays(997))
        {
            Assert.Equal(LocalDatePattern.Iso.Format(day), IsoDate.Write(day));
            Assert.Equal(day, IsoDate.Read(IsoDate.Write(day)));
        }

        Assert.Equal("-0004-05-06", IsoDate.Write(new LocalDate(-4, 5, 6)));
    }
}

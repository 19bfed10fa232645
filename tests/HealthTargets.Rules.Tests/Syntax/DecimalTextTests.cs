using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Rules.Syntax;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Syntax;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("13.54", "13.54")]
    [InlineData("007.10", "7.1")]
    [InlineData("-4", "-4")]
    [InlineData("1e3", "1000")]
    [InlineData("25E-1", "2.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")] // the largest decimal
    [InlineData("1000e-30", "0.000000000000000000000000001")]
    [InlineData("1.0000000000000000000000000000000000000000", "1")]
    public void A_number_is_read_exactly(string text, string value)
    {
        Assert.Equal(DecimalOutcome.Read, DecimalText.Read(Encoding.UTF8.GetBytes(text), out decimal read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("", "NotANumber")]
    [InlineData("-", "NotANumber")]
    [InlineData(".5", "NotANumber")]
    [InlineData("5.", "NotANumber")]
    [InlineData("1.2.3", "NotANumber")]
    [InlineData("4,000", "NotANumber")]
    [InlineData("+4", "NotANumber")]
    [InlineData("1e", "NotANumber")]
    [InlineData("NaN", "NotANumber")]
    [InlineData("９", "NotANumber")]
    [InlineData("79228162514264337593543950336", "OutOfRange")]
    [InlineData("1e29", "OutOfRange")]
    [InlineData("1e99999999999", "OutOfRange")]
    [InlineData("1e-29", "TooManyDigits")]
    [InlineData("0.12345678901234567890123456789", "TooManyDigits")]
    [InlineData("1234567890123456789012345678901", "OutOfRange")]
    public void A_number_that_cannot_be_kept_exactly_is_refused(string text, string outcome)
    {
        Assert.Equal(outcome, DecimalText.Read(Encoding.UTF8.GetBytes(text), out decimal value).ToString());
        Assert.Equal(0, value);
    }

    [Fact]
    public void A_read_number_equals_its_digits_over_a_power_of_ten() => Check.One(
        PropertyRuns.Of(2000),
        Prop.ForAll(
            Gen.Choose(-999_999_999, 999_999_999).SelectMany(
                mantissa => Gen.Choose(0, 40), (mantissa, places) => (mantissa, places)).ToArbitrary(),
            number =>
            {
                string digits = Math.Abs(number.mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(number.places + 1, '0');
                string text = (number.mantissa < 0 ? "-" : "") + digits[..^number.places]
                    + (number.places == 0 ? "" : "." + digits[^number.places..]);
                DecimalOutcome outcome = DecimalText.Read(Encoding.UTF8.GetBytes(text), out decimal value);

                // Exact when the decimal's own mantissa and scale give the same fraction.
                int[] bits = decimal.GetBits(value);
                BigInteger kept = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
                BigInteger left = kept * BigInteger.Pow(10, number.places);
                BigInteger right = Math.Abs(number.mantissa) * BigInteger.Pow(10, (bits[3] >> 16) & 0xFF);
                return outcome == DecimalOutcome.Read
                    ? left == right && Math.Sign(value) == Math.Sign(number.mantissa)
                    : outcome == DecimalOutcome.TooManyDigits && number.places > 28 && value == 0;
            }));
}

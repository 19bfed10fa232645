using HealthTargets.Statistics;
using HealthTargets.Values;

namespace HealthTargets.Tests.Statistics;

public sealed class StudentTTests
{
    // Two-sided 95 % and 99 % points; the table of the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, has
    // them to three decimals.
    [Theory]
    [InlineData(1, 12.706, 63.657)]
    [InlineData(2, 4.303, 9.925)]
    [InlineData(3, 3.182, 5.841)]
    [InlineData(4, 2.776, 4.604)]
    [InlineData(5, 2.571, 4.032)]
    [InlineData(10, 2.228, 3.169)]
    [InlineData(29, 2.045, 2.756)]
    [InlineData(30, 2.042, 2.750)]
    [InlineData(100, 1.984, 2.626)]
    public void The_table_of_the_handbook_comes_out(int degrees, decimal at95, decimal at99)
    {
        Assert.Equal((Rational)at95, StudentT.TwoSided(0.95m, degrees)!.Value.Round(3));
        Assert.Equal((Rational)at99, StudentT.TwoSided(0.99m, degrees)!.Value.Round(3));
    }

    [Fact]
    public void Two_degrees_have_a_closed_form()
    {
        // With v = 2, A(t) = t / √(2 + t²), so t = A √(2 / (1 - A²)): for 0.95, 0.95 √(2 / 0.0975).
        Rational expected = 0.95m * RealMath.Sqrt((Rational)2m / 0.0975m)!.Value;

        Assert.Equal(expected.Round(25), StudentT.TwoSided(0.95m, 2)!.Value.Round(25));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(-0.5, 5)]
    [InlineData(0.95, 0)]
    public void Outside_its_range_there_is_no_number(decimal probability, int degrees) =>
        Assert.Null(StudentT.TwoSided(probability, degrees));
}

using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Statistics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Tests.Statistics;

public sealed class StraightLineTests
{
    [Fact]
    public void The_line_is_that_of_the_textbook() => Prop.ForAll(
        Points().ToArbitrary(),
        points =>
        {
            StraightLine? line = StraightLine.Through(points);
            Rational n = points.Length;
            Rational meanX = Sum(points, (x, _) => x) / n;
            Rational meanY = Sum(points, (_, y) => y) / n;
            Rational spread = Sum(points, (x, _) => (x - meanX) * (x - meanX));
            if (spread.Sign == 0)
            {
                return line is null;
            }

            // Draper and Smith, Applied Regression Analysis, 1.2 and 1.4.
            Rational slope = Sum(points, (x, y) => (x - meanX) * (y - meanY)) / spread;
            Rational intercept = meanY - (slope * meanX);
            Rational rest = Sum(points, (x, y) => Square(y - intercept - (slope * x)));
            Rational? variance = points.Length == 2 ? null : rest / (n - 2) / spread;
            return line == new StraightLine(slope, intercept, variance);
        }).Check(PropertyRuns.Of(100));

    [Fact]
    public void A_square_root_is_the_root_of_degree_two() => Prop.ForAll(
        Numbers().ToArbitrary(),
        number => RealMath.Sqrt(number * number) == number.Abs()
            && RealMath.Sqrt(number.Abs()) == RealMath.Root(number.Abs(), 2)).Check(PropertyRuns.Of(100));

    private static Rational Square(Rational number) => number * number;

    private static Rational Sum((Rational X, Rational Y)[] points, Func<Rational, Rational, Rational> term) =>
        points.Aggregate(Rational.Zero, (sum, point) => sum + term(point.X, point.Y));

    private static Gen<(Rational X, Rational Y)[]> Points() =>
        from count in Gen.Choose(2, 12)
        from x in Gen.Choose(0, 400).ArrayOf(count)
        from y in Numbers().ArrayOf(count)
        select x.Zip(y, (one, other) => ((Rational)one, other)).ToArray();

    private static Gen<Rational> Numbers() =>
        from above in Gen.Choose(-1_000_000, 1_000_000)
        from below in Gen.Choose(1, 999)
        select Rational.Fraction(above, below);
}

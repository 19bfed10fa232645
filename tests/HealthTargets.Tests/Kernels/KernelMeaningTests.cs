using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

// What a kernel means, written once more in the plainest way: decimals for what is compared, doubles for what is shown.
public sealed class KernelMeaningTests
{
    private const int Rows = 400;

    [Fact]
    public void Stored_numbers_are_judged_as_their_decimals()
    {
        SliceSample sample = new(11, Rows);
        decimal?[] numbers =
            [.. sample.Values.Select((value, row) => sample.States[row] == 1 ? value : (decimal?)null)];
        foreach ((Tail tail, var zones) in Tails.WithZones().Where(one => one.Tail.IsExact))
        {
            StoredValue source = new(SliceSample.Doubles(sample.Values), sample.States);
            double[] shown = SliceSample.Doubles(sample.Values);
            AssertMeaning(tail, zones, numbers, shown, JudgedRows.Of(source, tail, Width.Scalar));
        }
    }

    [Fact]
    public void Differences_are_judged_as_those_of_decimals_where_they_are_not_in_doubt()
    {
        SliceSample sample = new(12, Rows);
        decimal?[] numbers =
        [
            .. Enumerable.Range(0, Rows).Select(row => sample.States[row] == 1 && sample.EarlierStates[row] == 1
                ? sample.Values[row] - sample.Earlier[row]
                : (decimal?)null),
        ];
        double[] values = SliceSample.Doubles(sample.Values);
        double[] earlier = SliceSample.Doubles(sample.Earlier);
        double[] shown = [.. values.Zip(earlier, (later, before) => later - before)];
        foreach ((Tail tail, var zones) in Tails.WithZones().Where(one => !one.Tail.IsExact))
        {
            Difference source = new(values, sample.States, earlier, sample.EarlierStates);
            AssertMeaning(tail, zones, numbers, shown, JudgedRows.Of(source, tail, Width.Scalar));
        }
    }

    [Fact]
    public void Quotients_are_judged_as_those_of_decimals_and_division_by_0_gives_none()
    {
        SliceSample sample = new(13, Rows);
        decimal?[] numbers =
        [
            .. Enumerable.Range(0, Rows).Select(row => sample.States[row] == 1 && sample.Denominators[row] != 0
                ? 100 * sample.Numerators[row] / sample.Denominators[row]
                : (decimal?)null),
        ];
        double[] over = SliceSample.Doubles(sample.Numerators);
        double[] under = SliceSample.Doubles(sample.Denominators);
        double[] shown = [.. over.Zip(under, (a, b) => 100 * a / b)];
        foreach ((Tail tail, var zones) in Tails.WithZones().Where(one => !one.Tail.IsExact))
        {
            Quotient source = new(100, over, under, sample.States);
            AssertMeaning(tail, zones, numbers, shown, JudgedRows.Of(source, tail, Width.Scalar));
        }

        Assert.Contains(numbers, number => number is null);
    }

    private static void AssertMeaning(
        in Tail tail,
        (Zone Good, Zone OnTrack, Zone AtRisk) zones,
        decimal?[] numbers,
        double[] shown,
        JudgedRows rows)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            if (numbers[row] is not { } exact)
            {
                Assert.Equal((6, 0.0, 0.0), (rows.Statuses[row], rows.Attainments[row], rows.Scores[row]));
            }
            else if (!rows.Doubts.Contains(row))
            {
                bool isGood = IsIn(zones.Good, exact);
                int status = isGood ? 2 : IsIn(zones.OnTrack, exact) ? 5 : IsIn(zones.AtRisk, exact) ? 3 : 4;
                double attained = Attainment(tail.Attain, shown[row], isGood);
                Assert.Equal(status, rows.Statuses[row]);
                Assert.Equal(attained, rows.Attainments[row]);
                Assert.Equal(Score(tail.Score, shown[row], isGood, attained), rows.Scores[row]);
            }
        }
    }

    private static bool IsIn(Zone zone, decimal exact) =>
        (double.IsNegativeInfinity(zone.Low.At) || (zone.Low.At < 1e9 && exact >= (decimal)zone.Low.At))
        && (double.IsPositiveInfinity(zone.High.At) || (zone.High.At > -1e9 && exact <= (decimal)zone.High.At));

    private static double Attainment(AttainRule rule, double number, bool isGood) =>
        rule == AttainRule.ByGood ? (isGood ? 1 : 0)
        : rule == AttainRule.Straight(Line.Share(80)) ? number / 80
        : rule == AttainRule.Straight(Line.Rest(60)) ? 2 - (number / 60)
        : isGood ? 1
        : number < 40 ? number / 40 : 2 - (number / 60);

    private static double Score(ScoreRule rule, double number, bool isGood, double attained) => rule.Form switch
    {
        ScoreForm.AllOrNothing => isGood ? rule.Points : 0,
        ScoreForm.Proportional => 1.25 * Math.Clamp(attained, 0, 1.1),
        ScoreForm.Linear => 2 * Math.Clamp((number - 30) / (90 - 30), 0, 1),
        _ => Math.Clamp(2 - ((number < 40 ? 40 - number : number > 60 ? number - 60 : 0) * 0.125), 0, 2),
    };
}

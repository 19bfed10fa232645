using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>Finds the special causes in a series. Source: NHS England, Making Data Count.</summary>
internal static class ChartRules
{
    private const int RunLength = 7;
    private const int Window = 3;

    public static ValueList<ChartPoint> Mark(
        IReadOnlyList<Rational> values, Rational centre, Rational? lower, Rational? upper)
    {
        int[] sides = [.. values.Select(value => (value - centre).Sign)];
        int[] outside = [.. values.Select(value => value > upper ? 1 : value < lower ? -1 : 0)];
        int[] shifts = Completed(sides, RunLength);
        int[] steps = [.. values.Select((value, i) => i == 0 ? 0 : (value - values[i - 1]).Sign)];
        int[] trends = Completed(steps, RunLength - 1);
        int[] allOfShifts = SpreadBack(shifts);
        int[] allOfTrends = SpreadBack(trends);
        int[] twoOfThree = TwoOfThree(sides, [.. values.Select((value, i) =>
            outside[i] == 0 && IsInOuterThird(value, centre, lower, upper))]);
        return [.. values.Select((value, i) => new ChartPoint(
            value,
            sides[i],
            outside[i],
            allOfShifts[i],
            allOfTrends[i],
            twoOfThree[i],
            shifts[i] != 0,
            trends[i] != 0))];
    }

    // The sign of each point at which that sign has come so many times in a row, else 0.
    private static int[] Completed(int[] signs, int length)
    {
        int[] marks = new int[signs.Length];
        int run = 0;
        for (int i = 0; i < signs.Length; i++)
        {
            run = i > 0 && signs[i] == signs[i - 1] ? run + 1 : 1;
            marks[i] = signs[i] != 0 && run >= length ? signs[i] : 0;
        }

        return marks;
    }

    // Marks all seven points of a seven, not only the last; where two meet in a point, the later one.
    private static int[] SpreadBack(int[] completed)
    {
        int[] marks = new int[completed.Length];
        for (int i = 0; i < completed.Length; i++)
        {
            for (int back = 0; completed[i] != 0 && back < RunLength; back++)
            {
                marks[i - back] = completed[i];
            }
        }

        return marks;
    }

    private static bool IsInOuterThird(Rational value, Rational centre, Rational? lower, Rational? upper) =>
        value > centre + ((upper - centre) * 2 / 3) || value < centre - ((centre - lower) * 2 / 3);

    private static int[] TwoOfThree(int[] sides, bool[] close)
    {
        int[] marks = new int[sides.Length];
        for (int first = 0; first + Window <= sides.Length; first++)
        {
            int side = sides[first];
            int closeCount = 0;
            bool sameSide = side != 0;
            for (int i = first; i < first + Window; i++)
            {
                closeCount += close[i] ? 1 : 0;
                sameSide = sameSide && sides[i] == side;
            }

            for (int i = first; sameSide && closeCount >= Window - 1 && i < first + Window; i++)
            {
                marks[i] = side;
            }
        }

        return marks;
    }
}

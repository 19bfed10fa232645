using HealthTargets.Columns;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The numbers of some units in order, sorted once for all who compare themselves with them.</summary>
internal sealed class GroupOrder
{
    private readonly Approx[] numbers;
    private readonly double[] values;
    private readonly double spreadMax;

    // Up to a place: how often a number differs from the one before it, and how often that is not known.
    private readonly int[] steps;
    private readonly int[] unknown;

    private GroupOrder(Approx[] numbers)
    {
        this.numbers = numbers;
        values = Array.ConvertAll(numbers, number => number.Value);
        steps = new int[numbers.Length];
        unknown = new int[numbers.Length];
        spreadMax = numbers.Length == 0 ? 0 : numbers.Max(number => number.Spread);
        for (int i = 1; i < numbers.Length; i++)
        {
            int? order = Approx.Compare(numbers[i], numbers[i - 1]);
            steps[i] = steps[i - 1] + (order is 0 ? 0 : 1);
            unknown[i] = unknown[i - 1] + (order is null ? 1 : 0);
        }
    }

    public int Count => numbers.Length;

    /// <summary>Gets a value indicating whether it is known of any two numbers how they compare.</summary>
    private bool IsOrdered => unknown.Length == 0 || unknown[^1] == 0;

    /// <summary>Sorts the numbers of some lanes that are present.</summary>
    public static GroupOrder Of(Column column, ReadOnlySpan<int> members)
    {
        List<Approx> present = [];
        foreach (int member in members)
        {
            if (column.IsPresent(member))
            {
                present.Add(column[member]);
            }
        }

        return new([.. present.OrderBy(number => number.Value)]);
    }

    /// <summary>Gets the number at a place in the order, from 0.</summary>
    /// <remarks>Where the order is not known, it is no further away than the largest error.</remarks>
    public Approx At(int place) => IsOrdered ? numbers[place] : new(numbers[place].Value, spreadMax);

    /// <summary>
    /// Counts the numbers below and above a number; those that are equal are the rest. Null where that is not known.
    /// </summary>
    /// <param name="own">The number.</param>
    /// <param name="isMember">Whether it is one of the numbers itself.</param>
    public (int Below, int Above)? Around(Approx own, bool isMember)
    {
        double reach = (own.Spread + spreadMax) * (1 + 1e-9);
        double slack = Math.Abs(own.Value) * 1e-15;
        int first = LowerBound(own.Value - reach - slack);
        int end = LowerBound(Math.BitIncrement(own.Value + reach + slack));
        (int below, int above) = (first, numbers.Length - end);
        for (int i = first; i < end; i++)
        {
            if (isMember && numbers[i] == own)
            {
                isMember = false;
                continue;
            }

            switch (Approx.Compare(numbers[i], own))
            {
                case null:
                    return null;
                case < 0:
                    below++;
                    break;
                case > 0:
                    above++;
                    break;
            }
        }

        return (below, above);
    }

    /// <summary>Counts the different ones of the first or the last numbers; null where that is not known.</summary>
    public int? Different(int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        return unknown[end - 1] == unknown[start] ? steps[end - 1] - steps[start] + 1 : null;
    }

    private int LowerBound(double value)
    {
        int place = Array.BinarySearch(values, value);
        if (place < 0)
        {
            return ~place;
        }

        while (place > 0 && values[place - 1] == value)
        {
            place--;
        }

        return place;
    }
}

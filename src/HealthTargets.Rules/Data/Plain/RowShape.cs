using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>How a row goes on behind its names: which fields hold numbers, one or two. All others are empty.</summary>
internal sealed class RowShape
{
    private const int NumbersMax = 2;

    private RowShape(ReadOnlySpan<int> places, int names, List<int> numberFields, string lineBreak)
    {
        int first = numberFields[0];
        int last = numberFields[^1];
        HasSecond = last != first;
        First = places[first] - ObservationColumn.Value;
        Second = places[last] - ObservationColumn.Value;
        Lead = RowTail.Of(new string(',', first - names + 1));
        Between = RowTail.Of(new string(',', last - first));
        Tail = RowTail.Of(new string(',', places.Length - 1 - last) + lineBreak);
        Empty = RowTail.Of(new string(',', places.Length - names) + lineBreak);
    }

    /// <summary>Gets the first number that there is: 0 for the value, then numerator and denominator.</summary>
    internal int First { get; }

    /// <summary>Gets the other number, if there is one.</summary>
    internal int Second { get; }

    /// <summary>Gets whether there is another number.</summary>
    internal bool HasSecond { get; }

    /// <summary>Gets what is between the names and the first number.</summary>
    internal RowTail Lead { get; }

    /// <summary>Gets what is between two numbers.</summary>
    internal RowTail Between { get; }

    /// <summary>Gets what is behind the last number.</summary>
    internal RowTail Tail { get; }

    /// <summary>Gets what is behind the names of a row without numbers.</summary>
    internal RowTail Empty { get; }

    /// <summary>Works a shape out.</summary>
    /// <param name="places">The place of each field in a row; the names are in front of all others.</param>
    /// <param name="names">How many names there are.</param>
    /// <param name="there">Which numbers there are.</param>
    /// <param name="lineBreak">What ends a line.</param>
    /// <returns>The shape; nothing for none or too many numbers, or where there are no such columns.</returns>
    internal static RowShape? Of(int[] places, int names, int there, string lineBreak)
    {
        List<int> fields = [];
        for (int field = names; field < places.Length; field++)
        {
            int number = places[field] - ObservationColumn.Value;
            if (number is >= 0 and < PlainNumbers.Count && (there & (1 << number)) != 0)
            {
                fields.Add(field);
            }
        }

        return fields.Count is 0 or > NumbersMax ? null : new(places, names, fields, lineBreak);
    }
}

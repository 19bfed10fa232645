using System.Numerics;

namespace HealthTargets.Observations;

/// <summary>
/// Finds out whether rows go round: each so many rows the periods come again, for the next unit. So they do in files in
/// order of units, and, with one row a round, in order of periods.
/// </summary>
internal static class RowCycle
{
    // With fewer rounds it is not worth the while.
    private const int RoundsMin = 4;

    /// <summary>Returns how many rows a round has, 0 if there are none; the cells of all rows are different then.</summary>
    /// <param name="units">The units of the rows.</param>
    /// <param name="periods">Their periods.</param>
    internal static int LengthOf(ReadOnlySpan<int> units, ReadOnlySpan<int> periods)
    {
        int lengthMax = units.Length / RoundsMin;
        if (lengthMax == 0)
        {
            return 0;
        }

        int length = periods[1..(lengthMax + 1)].IndexOf(periods[0]) + 1;
        bool isCycle = length > 0 && periods[length..].SequenceEqual(periods[..^length])
            && AreNext(units[length..], units[..^length]);
        for (int row = 0; isCycle && row < length; row++)
        {
            isCycle = !periods[(row + 1)..length].Contains(periods[row]);
        }

        return isCycle ? length : 0;
    }

    private static bool AreNext(ReadOnlySpan<int> units, ReadOnlySpan<int> before)
    {
        int i = 0;
        for (; i <= units.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            if (new Vector<int>(units[i..]) - new Vector<int>(before[i..]) != Vector<int>.One)
            {
                return false;
            }
        }

        for (; i < units.Length; i++)
        {
            if (unchecked(units[i] - before[i]) != 1)
            {
                return false;
            }
        }

        return true;
    }
}

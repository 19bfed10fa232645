using HealthTargets.Kernels;

namespace HealthTargets.Replays;

/// <summary>
/// The sum of the scores of one target and period that come group by group: the same sums of chunks, to the last bit,
/// as <see cref="LaneSum"/> makes where all scores are there at once.
/// </summary>
internal sealed class RunningSum
{
    private const int Lanes = 8;

    private readonly double[] lanes = new double[Lanes];
    private readonly List<double> chunks = [];
    private int place;

    /// <summary>Adds numbers behind those before.</summary>
    public void Add(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            lanes[place % Lanes] += number;
            place++;
            if (place == LaneSum.Chunk)
            {
                chunks.Add(Total());
                Array.Clear(lanes);
                place = 0;
            }
        }
    }

    /// <summary>Gets the sum of each chunk.</summary>
    public IEnumerable<double> Chunks() => place > 0 ? chunks.Append(Total()) : chunks;

    private double Total() =>
        (lanes[0] + lanes[1] + (lanes[2] + lanes[3])) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
}

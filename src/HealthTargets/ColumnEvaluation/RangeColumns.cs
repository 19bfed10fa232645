using HealthTargets.Columns;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>What the limits of a bound come to for each lane; one range where it is the same for all.</summary>
internal sealed class RangeColumns
{
    private readonly ApproxRange[] ranges;
    private readonly byte[] states;
    private readonly bool[] settled;
    private readonly Bound[] bounds;
    private readonly bool isUniform;

    private RangeColumns(int count, bool isUniform)
    {
        this.isUniform = isUniform;
        ranges = new ApproxRange[count];
        states = new byte[count];
        settled = new bool[count];
        bounds = new Bound[count];
    }

    /// <summary>Makes ranges that are to be set.</summary>
    public static RangeColumns Of(int count) => new(count, isUniform: false);

    /// <summary>Makes the same range for every lane.</summary>
    public static RangeColumns Uniform(Bound bound, ApproxRange range, byte state)
    {
        RangeColumns one = new(1, isUniform: true);
        one.Set(0, bound, range, state, isSettled: true);
        return one;
    }

    /// <summary>Gets the range of a lane, which means something where the state is present.</summary>
    public ApproxRange this[int lane] => ranges[Place(lane)];

    public byte StateOf(int lane) => states[Place(lane)];

    /// <summary>Tells whether the limits are final: none rests on a period that still runs.</summary>
    public bool IsSettled(int lane) => settled[Place(lane)];

    public Bound BoundOf(int lane) => bounds[Place(lane)];

    public void Set(int lane, Bound bound, ApproxRange range, byte state, bool isSettled) =>
        (bounds[lane], ranges[lane], states[lane], settled[lane]) = (bound, range, state, isSettled);

    public void Copy(int lane, RangeColumns from, int fromLane) => Set(
        lane, from.BoundOf(fromLane), from[fromLane], from.StateOf(fromLane), from.IsSettled(fromLane));

    private int Place(int lane) => isUniform ? 0 : lane;
}

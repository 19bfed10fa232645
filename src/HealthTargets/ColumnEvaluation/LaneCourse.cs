using HealthTargets.Columns;

namespace HealthTargets.ColumnEvaluation;

/// <summary>What the path of a target expects of a unit by the as-of date, and how much of it there is.</summary>
/// <param name="State">A code of <see cref="CellCodes"/>: none if nothing is expected yet.</param>
/// <param name="Expected">The expected number, where one is present.</param>
/// <param name="Progress">What there is as a share of what is expected; null if nothing is expected yet.</param>
internal readonly record struct LaneCourse(byte State, Approx Expected, Approx? Progress)
{
    public static LaneCourse Nothing => default;

    public static LaneCourse Doubtful => new(CellCodes.Doubtful, Approx.Zero, Approx.Unknown);

    public static LaneCourse Of(Approx expected, Approx progress) =>
        expected.IsFinite ? new(CellCodes.Present, expected, progress) : Doubtful;

    public static LaneCourse Absent(byte state) =>
        state == CellCodes.Doubtful ? Doubtful : new(state, Approx.Zero, null);
}

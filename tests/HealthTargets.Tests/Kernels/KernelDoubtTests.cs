using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class KernelDoubtTests
{
    private static readonly Width[] Widths =
        [Width.Scalar, Width.Vector128, Width.Vector256, Width.Vector512, Width.Best];

    private static readonly double[] Numbers =
        [.. Enumerable.Range(0, 37).Select(row => row % 4 == 0 ? 60 + (((row % 3) - 1) * 0.004) : 50 + row)];

    private static readonly byte[] States = [.. Enumerable.Range(0, 37).Select(row => (byte)(row == 8 ? 3 : 1))];

    // Rows 0, 4, 8, ... are within 0.004 of 60. Row 8 is absent; row 10 is 60 itself.
    private static int[] Near => [.. Enumerable.Range(0, 37).Where(row => (row % 4 == 0 && row != 8) || row == 10)];

    [Fact]
    public void Rows_within_the_radius_of_a_cut_are_named_and_no_others()
    {
        foreach (Width width in Widths)
        {
            Assert.Equal(Near, Doubts(Zones.From(60, 0.01), Zones.Empty, 4, ScoreRule.None, width));
            Assert.Equal(Near, Doubts(Zones.UpTo(60, 0.01), Zones.Empty, 4, ScoreRule.None, width));
            Assert.Equal(Near, Doubts(Zones.Between(60, 1000, 0.01), Zones.Empty, 4, ScoreRule.None, width));
            Assert.Equal(Near, Doubts(Zones.Between(0, 60, 0.01), Zones.Empty, 4, ScoreRule.None, width));
            Assert.Empty(Doubts(Zones.From(60), Zones.Empty, 4, ScoreRule.None, width));
            Assert.Equal(
                Near.Where(row => Numbers[row] == 60),
                Doubts(Zones.From(60, 0.001), Zones.Empty, 4, ScoreRule.None, width));
        }
    }

    [Fact]
    public void A_cut_between_two_classes_of_the_same_status_leaves_no_doubt_unless_points_depend_on_it()
    {
        // Good and on track have the same status here.
        StatusBytes same = new(2, 2, 3, 4, 6);
        foreach (Width width in Widths)
        {
            Assert.Empty(Doubts(Zones.From(60, 0.01), Zones.From(0, 0.01), same, ScoreRule.Proportional(1, 1), width));
            Assert.Equal(
                Near, Doubts(Zones.From(60, 0.01), Zones.From(0, 0.01), same, ScoreRule.AllOrNothing(1), width));
        }
    }

    [Fact]
    public void Rows_for_which_there_is_no_place_are_counted_all_the_same()
    {
        Tail tail = TailOf(Zones.From(60, 0.01), Zones.Empty, Tails.Statuses, ScoreRule.None);
        foreach (Width width in Widths)
        {
            RowList doubts = new(new int[3]);
            RowSpans rows = new(new byte[37], new double[37], new double[37]);
            Judge.Run(new StoredValue(Numbers, States), tail, rows, ref doubts, width);
            Assert.Equal(Near.Length, doubts.Count);
            Assert.Equal(Near[..3], doubts.Rows.ToArray());
        }
    }

    [Fact]
    public void The_ends_of_a_radius_are_rounded_outwards()
    {
        Cut cut = new(0.3, 1e-18);

        Assert.True(cut.Low < 0.3 && cut.High > 0.3);
        Assert.Equal((0.3, 0.3), (new Cut(0.3).Low, new Cut(0.3).High));
    }

    private static int[] Doubts(Zone good, Zone onTrack, byte rest, ScoreRule score, Width width) =>
        Doubts(good, onTrack, Tails.Statuses with { Rest = rest }, score, width);

    private static int[] Doubts(Zone good, Zone onTrack, StatusBytes statuses, ScoreRule score, Width width) =>
        JudgedRows.Of(new StoredValue(Numbers, States), TailOf(good, onTrack, statuses, score), width).Doubts;

    private static Tail TailOf(Zone good, Zone onTrack, StatusBytes statuses, ScoreRule score) =>
        new(good, onTrack, Zones.Empty, statuses, AttainRule.Straight(Line.Share(60)), score);
}

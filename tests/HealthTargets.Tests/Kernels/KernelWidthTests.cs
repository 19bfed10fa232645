using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class KernelWidthTests
{
    private static readonly Width[] Wide = [Width.Vector128, Width.Vector256, Width.Vector512, Width.Best];

    [Fact]
    public void Stored_numbers_give_the_same_bits_at_every_width_and_length() =>
        AssertSameBits((sample, start, count) => (tail, width, offset, isPast) => JudgedRows.Of(
            new StoredValue(
                SliceSample.Doubles(sample.Values).AsSpan(start, count), sample.States.AsSpan(start, count)),
            tail,
            width,
            offset,
            isPast));

    [Fact]
    public void Differences_give_the_same_bits_at_every_width_and_length() =>
        AssertSameBits((sample, start, count) => (tail, width, offset, isPast) => JudgedRows.Of(
            new Difference(
                SliceSample.Doubles(sample.Values).AsSpan(start, count),
                sample.States.AsSpan(start, count),
                SliceSample.Doubles(sample.Earlier).AsSpan(start, count),
                sample.EarlierStates.AsSpan(start, count)),
            tail,
            width,
            offset,
            isPast));

    [Fact]
    public void Quotients_give_the_same_bits_at_every_width_and_length() =>
        AssertSameBits((sample, start, count) => (tail, width, offset, isPast) => JudgedRows.Of(
            new Quotient(
                100,
                SliceSample.Doubles(sample.Numerators).AsSpan(start, count),
                SliceSample.Doubles(sample.Denominators).AsSpan(start, count),
                sample.States.AsSpan(start, count)),
            tail,
            width,
            offset,
            isPast));

    [Fact]
    public void Another_state_may_stand_for_rows_that_are_there()
    {
        SliceSample sample = new(3, 50);
        byte[] states = [.. sample.States.Select(state => (byte)(state == 1 ? 17 : state == 17 ? 1 : state))];
        (double[] over, double[] under) =
            (SliceSample.Doubles(sample.Numerators), SliceSample.Doubles(sample.Denominators));
        Tail tail = Tails.All().First();
        foreach (Width width in Enum.GetValues<Width>())
        {
            JudgedRows usual = JudgedRows.Of(new Quotient(100, over, under, sample.States), tail, width);
            JudgedRows other = JudgedRows.Of(new Quotient(100, over, under, states, state: 17), tail, width);
            Assert.Equal(usual.Bits(), other.Bits());
        }
    }

    private delegate JudgedRows Run(Tail tail, Width width, int offset, bool isPastCaches);

    private static void AssertSame(JudgedRows expected, JudgedRows rows, string what)
    {
        Assert.True(rows.AreMarksLeft, what);
        Assert.True(expected.Bits().SequenceEqual(rows.Bits()), what);
    }

    // Every form at a few lengths, and every length with a few forms.
    private static void AssertSameBits(Func<SliceSample, int, int, Run> runOf)
    {
        Tail[] tails = [.. Tails.All()];
        for (int count = 0; count <= 70; count++)
        {
            Run run = runOf(new(count, count + 3), count % 4, count);
            bool isRare = count is 0 or 15 or 16 or 70;
            foreach (Tail tail in isRare ? tails : tails.Where((_, place) => place % 17 == count % 17))
            {
                JudgedRows scalar = run(tail, Width.Scalar, 0, false);
                foreach (Width width in Wide)
                {
                    AssertSame(scalar, run(tail, width, count % 5, false), $"{width}, {count} rows");

                    // Behind 8 marks a line begins, behind others none.
                    AssertSame(scalar, run(tail, width, 8, true), $"{width}, {count} rows past the caches");
                    AssertSame(scalar, run(tail, width, count % 5, true), $"{width}, {count} rows off the line");
                }
            }
        }
    }
}

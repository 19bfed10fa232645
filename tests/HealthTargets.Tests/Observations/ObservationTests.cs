using HealthTargets.Observations;
using HealthTargets.Periods;

namespace HealthTargets.Tests.Observations;

public sealed class ObservationTests
{
    private static readonly Observation Bare = new()
    {
        Indicator = new("beds"),
        Unit = new("county"),
        Period = ReportingPeriod.Year(2021),
        Value = new ObservedValue.Number(5),
    };

    [Fact]
    public void A_copy_with_another_limit_leaves_the_row_as_it_is()
    {
        Observation first = Bare with { StandardError = 1, Lower = 3, Upper = 7 };
        Observation second = first with { Lower = 4 };
        Observation third = second with { StandardError = null, Lower = null, Upper = null };
        Assert.Equal<decimal?>([1, 3, 7], [first.StandardError, first.Lower, first.Upper]);
        Assert.Equal<decimal?>([1, 4, 7], [second.StandardError, second.Lower, second.Upper]);
        Assert.Equal(Bare, third);
    }

    [Fact]
    public void Rows_are_equal_whichever_way_their_limits_came()
    {
        Observation first = Bare with { Lower = 3, Upper = 7 };
        Observation second = Bare with { Upper = 8 } with { Upper = 7 } with { Lower = 3 };
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, second with { StandardError = 0 });
        Assert.NotEqual(Bare, first);
    }

    [Fact]
    public void Three_limits_take_one_object_as_one_does_and_none_take_nothing()
    {
        long none = BytesOf(null, null);
        long one = BytesOf(null, 7);
        Assert.InRange(one, none + 1, long.MaxValue);
        Assert.Equal(one, BytesOf(3, 7));
        Assert.Equal(none, BytesOf(null, null));
    }

    private static long BytesOf(decimal? others, decimal? upper)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Observation row = new()
        {
            Indicator = Bare.Indicator,
            Unit = Bare.Unit,
            Period = Bare.Period,
            Value = Bare.Value,
            StandardError = others,
            Lower = others,
            Upper = upper,
        };
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(upper, row.Upper);
        return bytes;
    }
}

using HealthTargets.Values;

namespace HealthTargets.Tests.Values;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_equal_in_order()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = new[] { "a", "b" }.ToValueList();

        Assert.True(list.Equals(same));
        Assert.True(list.Equals((object)same));
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.False(list.Equals((ValueList<string>)["b", "a"]));
        Assert.False(list.Equals((ValueList<string>)["a"]));
        Assert.False(list.Equals((ValueList<string>?)null));
    }

    [Fact]
    public void A_list_does_not_follow_what_it_was_made_of()
    {
        string[] source = ["a"];
        ValueList<string> list = source.ToValueList();
        source[0] = "b";

        Assert.Equal("a", list[0]);
        Assert.Equal(["a"], list.AsSpan().ToArray());
    }

    [Fact]
    public void A_list_of_a_list_is_that_list_and_an_empty_list_is_empty()
    {
        ValueList<int> list = [1, 2, 3];

        Assert.Same(list, list.ToValueList());
        Assert.Empty((ValueList<int>)[]);
        Assert.Equal(3, list.Count);
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToValueList());
    }
}

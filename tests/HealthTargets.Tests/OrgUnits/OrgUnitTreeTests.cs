using HealthTargets.OrgUnits;
using NodaTime;

namespace HealthTargets.Tests.OrgUnits;

public sealed class OrgUnitTreeTests
{
    [Fact]
    public void Units_keep_their_order_and_each_parent_comes_before_its_children()
    {
        OrgUnitTree tree = Tree("b<a", "a", "c<a", "d<b", "e<b");

        Assert.Empty(tree.Problems);
        Assert.Equal(["b", "a", "c", "d", "e"], Names(tree.All));
        Assert.Equal(["b", "c"], Names(tree.ChildrenOf(new("a"))));
        Assert.Equal(["b", "d", "e", "c"], Names(tree.DescendantsOf(new("a"))));
        Assert.Empty(tree.ChildrenOf(new("nobody")));
        Assert.Null(tree.Find(new("nobody")));
    }

    [Fact]
    public void Of_a_unit_given_twice_the_first_form_counts()
    {
        OrgUnitTree tree = Tree("a", "b<a", "b");

        Assert.Equal([new OrgUnitProblem(OrgUnitProblemKind.Duplicate, new("b"), null)], tree.Problems);
        Assert.Equal(new OrgUnitId("a"), tree.Find(new("b"))!.Parent);
    }

    [Fact]
    public void A_unit_under_an_unknown_parent_becomes_a_root()
    {
        OrgUnitTree tree = Tree("a<nobody");

        Assert.Equal([new OrgUnitProblem(OrgUnitProblemKind.UnknownParent, new("a"), new("nobody"))], tree.Problems);
        Assert.Null(tree.Find(new("a"))!.Parent);
    }

    [Fact]
    public void Circles_are_cut_once_each()
    {
        OrgUnitTree tree = Tree("x<a", "a<b", "b<c", "c<a", "self<self");

        Assert.Equal([OrgUnitProblemKind.Circle, OrgUnitProblemKind.Circle], tree.Problems.Select(problem => problem.Kind));
        Assert.Equal(["a", "self"], tree.Problems.Select(problem => problem.Unit.Value));
        Assert.Equal(["a", "self"], Names(tree.All.Where(unit => unit.Parent is null)));
        Assert.Equal(["x", "c", "b"], Names(tree.DescendantsOf(new("a"))));
    }

    [Fact]
    public void Levels_beyond_the_limit_start_a_tree_of_their_own()
    {
        OrgUnitTree tree = OrgUnitTree.Build(Enumerable.Range(1, 10_000).Reverse().Select(i => new OrgUnit
        {
            Id = new(i.ToString()),
            Parent = i == 1 ? null : new((i - 1).ToString()),
        }));

        // 10,000 units in chains of 100: 100 roots, of which 99 were cut loose.
        Assert.Equal(99, tree.Problems.Count);
        Assert.All(tree.Problems, problem => Assert.Equal(OrgUnitProblemKind.TooDeep, problem.Kind));
        Assert.Equal(new OrgUnitProblem(OrgUnitProblemKind.TooDeep, new("101"), new("100")), tree.Problems[0]);
        Assert.Equal(99, tree.DescendantsOf(new("1")).Count());
    }

    [Fact]
    public void A_root_that_is_added_takes_its_place_above_the_units_that_name_it()
    {
        OrgUnitTree tree = Tree("a<county", "b<county", "c<elsewhere").WithRoot(new("county"));

        Assert.Equal(["a", "b"], Names(tree.ChildrenOf(new("county"))));
        Assert.Equal(["c"], tree.Problems.Select(problem => problem.Unit.Value));
    }

    [Fact]
    public void A_unit_exists_from_its_first_to_its_last_day()
    {
        OrgUnit unit = new()
        {
            Id = new("a"),
            ValidFrom = new LocalDate(2021, 3, 1),
            ValidTo = new LocalDate(2021, 6, 30),
        };

        Assert.False(unit.ExistsOn(new LocalDate(2021, 2, 28)));
        Assert.True(unit.ExistsOn(new LocalDate(2021, 3, 1)));
        Assert.True(unit.ExistsOn(new LocalDate(2021, 6, 30)));
        Assert.False(unit.ExistsOn(new LocalDate(2021, 7, 1)));
        Assert.True(new OrgUnit { Id = new("b") }.ExistsOn(LocalDate.MinIsoValue));
    }

    private static OrgUnitTree Tree(params string[] units) => OrgUnitTree.Build(units.Select(text => text.Split('<'))
        .Select(parts => new OrgUnit { Id = new(parts[0]), Parent = parts.Length == 1 ? null : new(parts[1]) }));

    private static IEnumerable<string> Names(IEnumerable<OrgUnit> units) => units.Select(unit => unit.Id.Value);
}

using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;

namespace HealthTargets.Tests.Plans;

public sealed class PlanFamilyTests
{
    [Fact]
    public void Plans_become_parts_of_the_plan_that_they_name()
    {
        IReadOnlyList<Plan> joined = PlanFamily.Join([Plan("month", "year"), Plan("five", null), Plan("year", "five")]);
        Assert.Equal(["month()", "five(year(month()))", "year(month())"], joined.Select(Text));
    }

    [Fact]
    public void Plans_that_are_parts_of_each_other_end()
    {
        IReadOnlyList<Plan> joined = PlanFamily.Join([Plan("a", "b"), Plan("b", "a"), Plan("c", "c")]);
        Assert.Equal(["a(b())", "b(a())", "c()"], joined.Select(Text));
    }

    [Fact]
    public void A_part_that_was_read_with_its_plan_is_not_added_again()
    {
        Plan part = Plan("year", "five");
        Plan whole = Plan("five", null) with { Parts = [part] };
        Assert.Equal(["five(year())", "year()"], PlanFamily.Join([whole, part]).Select(Text));
    }

    private static Plan Plan(string id, string? partOf) => new()
    {
        Id = new PlanId(id),
        Period = ReportingPeriod.Year(2021),
        Unit = new OrgUnitId("county"),
        PartOf = partOf is null ? null : new PlanId(partOf),
    };

    private static string Text(Plan plan) => $"{plan.Id}({string.Join(", ", plan.Parts.Select(Text))})";
}

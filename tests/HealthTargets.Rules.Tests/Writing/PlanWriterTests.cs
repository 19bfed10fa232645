using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Plans;
using HealthTargets.Rules.Writing;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.Generators;

namespace HealthTargets.Rules.Tests.Writing;

public sealed class PlanWriterTests
{
    [Fact]
    public void A_plan_that_is_written_and_read_again_is_the_same_plan() => Check.One(
        PropertyRuns.Of(500),
        Prop.ForAll(PlanGenerator.Plans.ToArbitrary(), plan =>
        {
            var files = new MemoryFiles(PlanWriter.Write(plan, "p.plan.json"));
            RuleCompilation read = Read(files);
            Assert.True(!read.HasErrors, string.Join('\n', read.Diagnostics) + "\n" + files.Text("p.plan.json"));
            Assert.Equal(plan, read.Plan);
        }));

    [Fact]
    public void Writing_is_canonical_so_that_a_second_time_gives_the_same_text() => Check.One(
        PropertyRuns.Of(100),
        Prop.ForAll(PlanGenerator.Plans.ToArbitrary(), plan =>
        {
            var first = PlanWriter.Write(plan, "p.plan.json");
            Plan again = Read(new MemoryFiles(first)).Plan!;
            Assert.Equal(Join(first), Join(PlanWriter.Write(again, "p.plan.json")));
        }));

    private static RuleCompilation Read(MemoryFiles files) =>
        RuleCompiler.Compile("p.plan.json", Encoding.UTF8.GetBytes(files.Text("p.plan.json")), files);

    private static string Join(IEnumerable<KeyValuePair<string, string>> files) =>
        string.Concat(files.Select(file => file.Key + "\n" + file.Value));
}

using System.Text;
using System.Text.RegularExpressions;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Rules.Comparing;
using HealthTargets.Rules.Testing.Mutation;
using HealthTargets.Rules.Writing;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>Mutants of the plans in the samples and in the documentation: each is a plan that differs in one thing.</summary>
public sealed partial class MutantsOfAllPlansTests
{
    private static IReadOnlyList<RuleCompilation> Plans { get; } = [.. Samples(), .. Examples()];

    [Fact]
    public void There_are_many_of_every_kind()
    {
        MutationKind[] kinds = [.. Plans.SelectMany(EditsOf).Select(edit => edit.Kind)];
        Assert.True(kinds.Length > 1000, $"There are only {kinds.Length} mutants.");
        Assert.Equal(Enum.GetValues<MutationKind>(), kinds.Distinct().Order());
    }

    [Fact]
    public void Each_can_be_judged() => Assert.All(Plans, compilation =>
    {
        foreach (PlanEdit edit in EditsOf(compilation))
        {
            _ = CompiledPlan.Compile(edit.Plan).Evaluate(ObservationTable.Empty, edit.Plan.Period.End);
        }
    });

    [Fact]
    public void A_comparison_with_the_written_plan_finds_the_one_change() => Assert.All(Plans, compilation =>
    {
        foreach (PlanEdit edit in EditsOf(compilation).Where(edit => edit.Plan.Parts.Count == 0))
        {
            string text = PlanWriter.Write(edit.Plan, "mutant.plan.json")[0].Value;
            RuleCompilation mutant = RuleCompiler.Compile("mutant.plan.json", Encoding.UTF8.GetBytes(text));
            Assert.False(mutant.HasErrors, $"{edit.After}: {string.Join('\n', mutant.Diagnostics)}");
            DefinitionChange change = Assert.Single(PlanComparer.Compare(compilation, mutant).Changes);
            Assert.Equal(edit.Target?.Value ?? edit.Composite?.Value ?? edit.Indicator?.Value ?? edit.Plan.Id.Value, change.Id);
        }
    });

    private static IReadOnlyList<PlanEdit> EditsOf(RuleCompilation compilation) =>
        [.. new PlanEdits(compilation.Plan!, compilation.Sources!).All()];

    private static IEnumerable<RuleCompilation> Samples() => Directory
        .EnumerateFiles(Repository.PathTo("samples"), "*.plan.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(RuleCompiler.CompileFile).Where(one => !one.HasErrors);

    private static IEnumerable<RuleCompilation> Examples() => Directory
        .EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(page => Block().Matches(File.ReadAllText(page)).Select(match =>
            RuleCompiler.Compile(page, Encoding.UTF8.GetBytes(match.Groups["json"].Value))))
        .Where(one => !one.HasErrors);

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

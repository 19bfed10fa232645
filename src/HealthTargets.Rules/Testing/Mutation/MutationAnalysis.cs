using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Changes a plan in one thing after the other and looks whether a test notices.</summary>
internal sealed class MutationAnalysis
{
    // Enough for some hundred targets; more would be read by nobody.
    private const int MutantsMax = 5000;

    private readonly Plan plan;
    private readonly PlanSources sources;
    private readonly (TestBench Bench, HashSet<IndicatorId> Aggregated, HashSet<PlanId> Parts)[] benches;
    private readonly int failing;

    internal MutationAnalysis(Plan plan, PlanSources sources, IReadOnlyList<PlanTest> tests)
    {
        this.plan = plan;
        this.sources = sources;
        benches = [.. tests.Select(test => new TestBench(test)).Select(bench => (bench, outcome: bench.Judge(plan)))
            .Where(one => one.outcome.Passed)
            .Select(one => (one.bench, one.bench.Aggregated(plan).ToHashSet(), PartsBehind.Of(one.outcome)))];
        failing = tests.Count - benches.Length;
    }

    /// <summary>Runs the tests against the mutants.</summary>
    /// <param name="only">The target whose changes are wanted; null for all.</param>
    /// <param name="progress">Is told how many mutants are done, of how many.</param>
    internal MutationResult Run(TargetId? only, Action<int, int>? progress)
    {
        PlanEdit[] edits = [.. new PlanEdits(plan, sources).All()
            .Where(edit => only is not { } target || edit.Concerns(target)).Take(MutantsMax + 1)];
        bool isComplete = edits.Length <= MutantsMax;
        var mutants = new Mutant[Math.Min(edits.Length, MutantsMax)];
        for (int i = 0; i < mutants.Length; i++)
        {
            mutants[i] = Judge(edits[i]);
            progress?.Invoke(i + 1, mutants.Length);
        }

        return new(plan, benches.Length, failing, [.. mutants], isComplete);
    }

    private Mutant Judge(PlanEdit edit)
    {
        TestBench[] able = [.. benches.Where(one => edit.CanBeNoticedBy(one.Bench, one.Aggregated, one.Parts))
            .Select(one => one.Bench)];
        string? killer = able.FirstOrDefault(bench => bench.Notices(edit.Plan, edit.OnlyTarget))?.Test.Name;
        FormattedText? advice = killer is null && able.Length > 0 ? Advice(edit, able) : null;
        return new(edit, able.Length > 0, killer, advice);
    }

    private FormattedText? Advice(PlanEdit edit, TestBench[] able)
    {
        if (edit.Part is { } part)
        {
            return OfPart(edit, part);
        }

        if (edit.Composite is not null)
        {
            return CompositeAdvice.For(plan, edit, able);
        }

        if (edit.Kind is MutationKind.Veto or MutationKind.Grade
            || (edit.Kind == MutationKind.Missing && edit.Plan.Scoring != plan.Scoring))
        {
            return new(new(
                "expect the grade or the score of the plan in a test, where alone it shows: \"scorecard\": {{ ... }}",
                "请在测试中写出计划的等次或得分率预期，只有那里看得出来：\"scorecard\": {{ ... }}"), "");
        }

        // A change of a scoring or an indicator shows in any target that uses it.
        IEnumerable<TargetId> targets = edit.Target is { } own ? [own]
            : edit.Scoring is not null ? edit.Users.Where(target => able.Any(bench => bench.Touches(plan, target)))
            : able.SelectMany(bench => bench.Test.Expectations).Select(one => one.Target).Distinct();
        return targets.Select(target => new WitnessSearch(
                plan, edit, target, [.. able.Where(bench => bench.Touches(plan, target))]).Find())
            .FirstOrDefault(advice => advice is not null)
            ?? OfOverride(edit)
            ?? new(new(
                "no test was found that tells the two apart; perhaps there is none",
                "没有找到能区分两者的测试；也可能并不存在"));
    }

    // The tests of the whole see a part from afar; what it is made of is for tests of its own.
    private static FormattedText OfPart(PlanEdit edit, PlanId part) => new(
        new(
            "add a test in the file of {0}, or one here in which {1} decides whether {0} is fulfilled",
            "请在 {0} 的文件中增加测试，或在此增加一个由 {1} 决定 {0} 是否完成的测试"),
        part.Value, edit.Target?.Value ?? edit.Composite?.Value ?? edit.Scoring ?? ResultWords.Of(edit.Kind));

    // A unit that no test has can't be found by changing numbers.
    private FormattedText? OfOverride(PlanEdit edit)
    {
        ValueList<BoundOverride> old = OverridesOf(plan, edit.Target);
        ValueList<BoundOverride> now = OverridesOf(edit.Plan, edit.Target);
        return old.Except(now).FirstOrDefault() is { } other
            ? new(
                new(
                    "add a test that is judged by the bound of {0}, with a value next to that bound",
                    "请增加一个适用“{0}”目标值的测试，数值取在该目标值附近"),
                ResultWords.Text(other))
            : null;
    }

    private static ValueList<BoundOverride> OverridesOf(Plan plan, TargetId? id) =>
        (plan.Targets.FirstOrDefault(target => target.Id == id)?.Goal as Goal.Reach)?.Overrides ?? [];
}

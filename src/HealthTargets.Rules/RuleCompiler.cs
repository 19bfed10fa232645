using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Decisions;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules;

/// <summary>
/// Reads plan files: text, a tree with positions, a plan. Any bytes give a plan or diagnostics; nothing that the author
/// of a file can write makes it throw. Holds no state, so it is safe on any thread.
/// </summary>
public static class RuleCompiler
{
    /// <summary>Reads a plan from memory.</summary>
    /// <param name="name">The name that messages show, normally the path of the file.</param>
    /// <param name="utf8">The text of the plan in UTF-8, with or without byte order mark.</param>
    /// <param name="files">The files that the plan may name; null where it may name none.</param>
    /// <returns>The plan or the reasons why there is none.</returns>
    public static RuleCompilation Compile(string name, ReadOnlyMemory<byte> utf8, ISourceFiles? files = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bag = new DiagnosticBag();
        BoundPlan? bound = PlanBinder.Bind(new SourceText(name, utf8), files, bag);
        IReadOnlyList<PlanTest> tests = bound is null ? [] : BindTests(bound, bag);
        PlanWorkflows? workflows = PlanWorkflowBinder.Bind(bound?.Workflows ?? [], name, files, bag);
        return bag.HasErrors
            ? new RuleCompilation(null, [], bag.ToSorted())
            : new RuleCompilation(bound?.Plan, tests, bag.ToSorted(), bound?.Sources, workflows);
    }

    /// <summary>Reads a file of tests for a plan that was read already.</summary>
    /// <param name="name">The name that messages show, normally the path of the file.</param>
    /// <param name="utf8">The text of the file in UTF-8, with or without byte order mark.</param>
    /// <param name="plan">The plan; which one the file itself names makes no difference.</param>
    /// <returns>The tests, and what is wrong with the file.</returns>
    public static PlanTestReading CompileTests(string name, ReadOnlyMemory<byte> utf8, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(plan);
        var bag = new DiagnosticBag();
        PlanTestFile? file = PlanTestFile.Read(new SourceText(name, utf8), bag);
        IReadOnlyList<PlanTest> tests = file is null ? [] : PlanTestBinder.BindFile(file.Reader, plan);
        return new PlanTestReading(tests, bag.ToSorted());
    }

    /// <summary>Reads a plan file and the files of its folder that it names.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The plan or the reasons why there is none; a file that can't be read is one of them.</returns>
    public static RuleCompilation CompileFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (SourceFolder.TryReadFile(path, out ReadOnlyMemory<byte> bytes))
        {
            return Compile(path, bytes, SourceFolder.Around(path));
        }

        return new RuleCompilation(null, [], [FileErrors.NoPlan(path)]);
    }

    // A plan with mistakes lacks some of what its tests name. What is wrong with their periods, days and properties,
    // whatever the plan, is told at once all the same, and the rest when the plan is mended.
    private static IReadOnlyList<PlanTest> BindTests(BoundPlan bound, DiagnosticBag bag)
    {
        if (!bag.HasErrors)
        {
            return PlanTestBinder.Bind(bound.Tests, bound.Plan, bag);
        }

        var ofTests = new DiagnosticBag();
        Plan withoutNames = bound.Plan with { Indicators = [], Targets = [], Composites = [] };
        _ = PlanTestBinder.Bind(bound.Tests, withoutNames, ofTests);
        foreach (Diagnostic one in ofTests.ToSorted().Where(one => one.Code is "HT2002" or "HT3011" or "HT3012"))
        {
            bag.Add(one);
        }

        return [];
    }
}

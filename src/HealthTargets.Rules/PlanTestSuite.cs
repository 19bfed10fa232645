using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;
using HealthTargets.Rules.Testing.Coverage;
using HealthTargets.Rules.Testing.Mutation;
using HealthTargets.Targets;

namespace HealthTargets.Rules;

/// <summary>
/// A plan with its tests: those that stand in it, and those of the <c>*.plantest.json</c> files that name it.
/// Immutable.
/// </summary>
public sealed class PlanTestSuite
{
    private PlanTestSuite(
        string name, RuleCompilation? compilation, IReadOnlyList<PlanTest> tests, IReadOnlyList<Diagnostic> diagnostics)
    {
        Name = name;
        Compilation = compilation;
        Tests = tests;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the path of the plan, or of the file of tests whose plan could not be found.</summary>
    public string Name { get; }

    /// <summary>Gets what became of the plan file; null where there is none.</summary>
    public RuleCompilation? Compilation { get; }

    /// <summary>Gets the plan; null where it has errors.</summary>
    public Plan? Plan => Compilation?.Plan;

    /// <summary>Gets the tests, in the order of the files.</summary>
    public IReadOnlyList<PlanTest> Tests { get; }

    /// <summary>Gets what was found in the plan and in the files of tests.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether the plan or a file of tests has errors.</summary>
    public bool HasErrors => Diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error);

    /// <summary>Makes a suite of what was read already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="files">The tests that stand beside it.</param>
    /// <returns>The suite.</returns>
    public static PlanTestSuite Of(RuleCompilation plan, params IReadOnlyList<PlanTestReading> files)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(files);
        return new(
            plan.Plan?.Id.Value ?? "",
            plan,
            [.. plan.Tests, .. files.SelectMany(file => file.Tests)],
            [.. plan.Diagnostics, .. files.SelectMany(file => file.Diagnostics)]);
    }

    /// <summary>Runs all tests.</summary>
    /// <returns>What became of each, in their order; none where the plan has errors.</returns>
    public IReadOnlyList<PlanTestOutcome> Run() =>
        Plan is { } plan ? [.. Tests.Select(test => PlanTestRunner.Judge(plan, test))] : [];

    /// <summary>
    /// Reads plans and files of tests. A plan that is named brings the tests in it; a file of tests brings its own, and
    /// its plan.
    /// </summary>
    /// <param name="paths">The paths; those that end in <c>.plantest.json</c> are files of tests.</param>
    /// <returns>A suite for each plan, in the order in which they were named.</returns>
    public static IReadOnlyList<PlanTestSuite> ReadFiles(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var suites = new List<PlanTestSuite>();
        foreach (string path in paths)
        {
            PlanTestSuite read = path.EndsWith(PlanTestFile.Ending, StringComparison.Ordinal)
                ? ReadTests(path, suites)
                : OfPlan(path, RuleCompiler.CompileFile(path));
            int place = suites.FindIndex(one => IsSame(one.Name, read.Name));
            if (place < 0)
            {
                suites.Add(read);
            }
            else
            {
                suites[place] = suites[place].With(read);
            }
        }

        return suites;
    }

    /// <summary>Finds what the tests touch, and what they don't.</summary>
    /// <param name="outcomes">What became of the tests.</param>
    /// <returns>The coverage.</returns>
    /// <exception cref="InvalidOperationException">The plan has errors, so there is nothing to touch.</exception>
    public TestCoverage Coverage(IReadOnlyList<PlanTestOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return Compilation is { Plan: { } plan, Sources: { } sources }
            ? CoverageAnalysis.Of(plan, sources, outcomes)
            : throw new InvalidOperationException($"The plan {Name} has errors.");
    }

    /// <summary>Changes the plan in one thing after the other, and finds the changes that no test notices.</summary>
    /// <param name="tests">The tests; those that fail as the plan is written are left out.</param>
    /// <param name="only">The target whose changes are wanted; <see langword="null"/> for all.</param>
    /// <param name="progress">Is told how many changes are done, of how many.</param>
    /// <returns>The changes and what became of each.</returns>
    /// <exception cref="InvalidOperationException">The plan has errors, so there is nothing to change.</exception>
    public MutationResult Mutate(
        IReadOnlyList<PlanTest> tests, TargetId? only = null, Action<int, int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return Compilation is { Plan: { } plan, Sources: { } sources }
            ? new MutationAnalysis(plan, sources, tests).Run(only, progress)
            : throw new InvalidOperationException($"The plan {Name} has errors.");
    }

    private static PlanTestSuite OfPlan(string path, RuleCompilation compilation) =>
        new(path, compilation, compilation.Tests, compilation.Diagnostics);

    private static PlanTestSuite ReadTests(string path, List<PlanTestSuite> known)
    {
        if (!SourceFolder.TryReadFile(path, out ReadOnlyMemory<byte> bytes))
        {
            return new(path, null, [], [FileErrors.NoPlan(path)]);
        }

        var bag = new DiagnosticBag();
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        PlanTestFile? file = PlanTestFile.Read(new SourceText(path, bytes), bag);
        if (file?.OpenPlan(new SourceFolder(folder)) is not { } plan)
        {
            return new(path, null, [], bag.ToSorted());
        }

        RuleCompilation compilation = known.FirstOrDefault(one => IsSame(one.Name, plan.Name))?.Compilation
            ?? RuleCompiler.CompileFile(plan.Name);
        return compilation.Plan is null
            ? new(plan.Name, compilation, [], compilation.Diagnostics)
            : new(
                plan.Name,
                compilation,
                PlanTestBinder.BindFile(file.Reader, compilation.Plan),
                [.. compilation.Diagnostics, .. bag.ToSorted()]);
    }

    private static bool IsSame(string path, string other) =>
        string.Equals(Path.GetFullPath(path), Path.GetFullPath(other), StringComparison.Ordinal);

    // What was said of the plan is said once.
    private PlanTestSuite With(PlanTestSuite other) => new(
        Name,
        Compilation,
        [.. Tests.Concat(other.Tests).DistinctBy(test => (test.Source.Name, test.Span))],
        [.. Diagnostics, .. other.Diagnostics.Except(other.Compilation?.Diagnostics ?? [])]);
}

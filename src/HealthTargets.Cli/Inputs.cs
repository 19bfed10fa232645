using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>Plans, units and observations as read, with everything that was wrong with them.</summary>
internal sealed class Inputs
{
    private readonly IReadOnlyList<RuleCompilation> compilations;
    private readonly DataReading<OrgUnitTree>? units;
    private readonly DataReading<ObservationTable> data;

    private Inputs(
        IReadOnlyList<RuleCompilation> compilations,
        IReadOnlyList<Plan> plans,
        DataReading<OrgUnitTree>? units,
        DataReading<ObservationTable> data,
        Func<Diagnostic, bool>? isShown)
    {
        this.compilations = compilations;
        Plans = plans;
        this.units = units;
        this.data = data;
        DataDiagnostics = [.. units?.Diagnostics ?? [], .. data.Diagnostics];
        Diagnostics = [.. compilations.SelectMany(one => one.Diagnostics).Concat(DataDiagnostics)
            .Where(one => isShown?.Invoke(one) ?? true)];
    }

    /// <summary>Gets the plans in the order in which they were named; empty if one of them has errors.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>Gets everything that was found in plans, units and data, in this order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets a value indicating whether any file has errors.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        || TwiceGiven is not null;

    private IReadOnlyList<Diagnostic> DataDiagnostics { get; }

    private Plan? TwiceGiven => Plans.Count < 2
        ? null
        : Plans.GroupBy(plan => plan.Id).FirstOrDefault(group => group.Skip(1).Any())?.First();

    /// <summary>
    /// Gets a value indicating whether there is something to evaluate. What is bad costs only itself; but where no file
    /// of data could be read every verdict would say that nothing was reported, and without units some would speak of
    /// fewer.
    /// </summary>
    public bool CanEvaluate => Plans.Count > 0 && TwiceGiven is null
        && !(data.Value.Count == 0 && data.Diagnostics.Any(IsOfWholeFile))
        && units?.Diagnostics.Any(IsOfWholeFile) != true;

    public static Inputs Read(string[] planFiles, string[] unitFiles, string[] dataFiles, LongWork work) => Read(
        [.. planFiles.Select(RuleCompiler.CompileFile)], ReadUnits(unitFiles), dataFiles, work, isShown: null);

    /// <summary>Reads plans to look closer at them; some of what is found may be left out.</summary>
    public static Inputs Check(
        string[] planFiles, string[] unitFiles, LongWork work, Func<Diagnostic, bool> isShown)
    {
        DataReading<OrgUnitTree>? units = ReadUnits(unitFiles);
        RuleCompilation[] compilations = work.Run("checking", "检查", RuleCompilation[] (progress) =>
            [.. progress.Steps(planFiles).Select(file => PlanLint.CheckFile(file, units?.Value))]);
        return Read(compilations, units, [], work, isShown);
    }

    /// <summary>Reads units alone; null where there are none.</summary>
    public static OrgUnitTree? UnitsOf(string[] files) => ReadUnits(files)?.Value;

    private static DataReading<OrgUnitTree>? ReadUnits(string[] files) =>
        files.Length == 0 ? null : UnitReader.Read([.. files.Select(file => DataFile.FromPath(file))]);

    private static Inputs Read(
        RuleCompilation[] compilations,
        DataReading<OrgUnitTree>? units,
        string[] dataFiles,
        LongWork work,
        Func<Diagnostic, bool>? isShown)
    {
        Plan[] plans = [.. compilations.Select(one => one.Plan).OfType<Plan>()];
        bool areGood = plans.Length == compilations.Length;
        DataReading<ObservationTable> data = ReadData(dataFiles, areGood ? plans : null, units?.Value, work);
        return new(compilations, areGood ? PlanFamily.Join(plans) : [], units, data, isShown);
    }

    /// <summary>Reads observations.</summary>
    public static DataReading<ObservationTable> ReadData(
        string[] files, IReadOnlyList<Plan>? plans, OrgUnitTree? units, LongWork work) =>
        work.Run("reading data", "读取数据", progress =>
            ObservationReader.Read(DataFiles.Of(files, progress), plans, units));

    /// <summary>Evaluates every plan.</summary>
    public IReadOnlyList<PlanResult> Evaluate(EvaluationOptions options, LongWork work)
    {
        HashSet<string> given = [.. Plans.Select(plan => plan.Id.Value)];
        return [.. Plans.Zip(compilations, (plan, compilation) => WithoutGiven(
            work.Run($"judging {plan.Id}", $"判定 {plan.Id}", progress =>
                Result(plan, compilation, options, progress, work.Threads)),
            given))];
    }

    // A part that was named on the command line too has a result of its own there.
    private static PlanResult WithoutGiven(PlanResult result, HashSet<string> given) => result with
    {
        Parts = [.. result.Parts.Where(part => !given.Contains(part.Evaluation.Plan.Id.Value))
            .Select(part => WithoutGiven(part, given))],
    };

    private PlanResult Result(
        Plan plan, RuleCompilation compilation, EvaluationOptions options, WorkProgress progress, int threads)
    {
        PlanEvaluation evaluation = CompiledPlan.Compile(plan, units?.Value)
            .Evaluate(
            data.Value, options, new() { Threads = threads, Progress = progress }, progress.Cancellation);
        return new(evaluation, PlanHash.Of(plan), [.. compilation.Diagnostics, .. DataDiagnostics])
        {
            Decisions = compilation.Workflows?.Decide(evaluation, progress.Cancellation),
        };
    }

    // A file that is not there or empty, and a header that lacks columns, has one twice or is in another encoding.
    private static bool IsOfWholeFile(Diagnostic one) => one.Code is "HT5001" or "HT5002" or "HT5004" or "HT5005"
        || (one.Code == "HT1002" && one.Position.Line == 1);

    /// <summary>Writes what was found, in full form.</summary>
    public void Report(Terminal terminal, Language language)
    {
        terminal.Error.Write(DiagnosticRenderer.Render(Diagnostics, language));
        if (TwiceGiven is { } plan)
        {
            terminal.Refuse(
                null, language, (line, span) => CommandErrors.PlanTwice(line, span, plan.Id.Value));
        }

        terminal.Error.Flush();
    }
}

using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Hosting;

/// <summary>What became of the files of the options: a set of plans, or the reasons why there is none.</summary>
internal sealed class PlanSetReading
{
    private PlanSetReading(PlanSet? set, IReadOnlyList<string> failures, IReadOnlyList<Diagnostic> diagnostics)
    {
        Set = set;
        Failures = failures;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the plans; null exactly where there are failures.</summary>
    public PlanSet? Set { get; }

    /// <summary>Gets a line for each reason, in the language of the options.</summary>
    public IReadOnlyList<string> Failures { get; }

    /// <summary>Gets everything that was found in the files.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public static PlanSetReading Of(HealthTargetsOptions options)
    {
        if (options.PlanFiles.Count == 0)
        {
            return new(null, [NoFiles(options.Language)], []);
        }

        DataReading<OrgUnitTree> units = options.UnitFiles.Count == 0
            ? new(OrgUnitTree.Empty, [], 0, 0)
            : UnitReader.Read([.. options.UnitFiles.Select(file => DataFile.FromPath(PathOf(file, options)))]);
        OrgUnitTree? known = options.UnitFiles.Count == 0 ? null : units.Value;
        RuleCompilation[] compilations =
            [.. options.PlanFiles.Select(file => PlanLint.CheckFile(PathOf(file, options), known))];
        Plan[] plans = [.. compilations.Select(one => one.Plan).OfType<Plan>()];
        Diagnostic[] found = [.. compilations.SelectMany(one => one.Diagnostics), .. units.Diagnostics];
        string[] failures =
        [
            .. found.Where(one => one.Severity == DiagnosticSeverity.Error
                    || (options.WarningsAsErrors && one.Severity == DiagnosticSeverity.Warning))
                .Select(one => Line(one, options.Language)),
            .. plans.GroupBy(plan => plan.Id).Where(group => group.Skip(1).Any())
                .Select(group => TwoPlans(group.Key.Value, options.Language)),
        ];
        return failures.Length > 0
            ? new(null, failures, found)
            : new(
                new PlanSet(
                    [.. PlanFamily.Join(plans).Select(plan => CompiledPlan.Compile(plan, units.Value))],
                    units.Value,
                    found),
                [],
                found);
    }

    private static string PathOf(string file, HealthTargetsOptions options) => Path.Combine(options.Folder, file);

    private static string Line(Diagnostic diagnostic, Language language) =>
        $"{DiagnosticRenderer.RenderLine(diagnostic, language)} {diagnostic.Fix(language)}";

    private static string NoFiles(Language language) => language == Language.Chinese
        ? $"没有计划文件：请在{nameof(HealthTargetsOptions.PlanFiles)}中至少写一个路径。"
        : $"There are no plan files: name at least one in {nameof(HealthTargetsOptions.PlanFiles)}.";

    private static string TwoPlans(string id, Language language) => language == Language.Chinese
        ? $"有两个计划的id都是“{id}”：请改其中一个的id，或只给一个文件。"
        : $"Two plans have the id \"{id}\": change one of the ids, or name one file only.";
}

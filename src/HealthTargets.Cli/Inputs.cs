using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>Plans, units and observations as read, with everything that was wrong with them.</summary>
internal sealed class Inputs
{
    private Inputs(
        IReadOnlyList<Plan> plans, OrgUnitTree units, ObservationTable data, IReadOnlyList<Diagnostic> diagnostics)
    {
        Plans = plans;
        Units = units;
        Data = data;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the plans without errors, in the order in which they were named.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    public OrgUnitTree Units { get; }

    public ObservationTable Data { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public static Inputs Read(string[] planFiles, string[] unitFiles, string[] dataFiles)
    {
        RuleCompilation[] compilations = [.. planFiles.Select(RuleCompiler.CompileFile)];
        IReadOnlyList<Plan> plans = Joined([.. compilations.Where(one => one.Plan is not null).Select(one => one.Plan!)]);
        DataReading<OrgUnitTree>? units = unitFiles.Length == 0
            ? null
            : UnitReader.Read([.. unitFiles.Select(file => DataFile.FromPath(file))]);
        DataReading<ObservationTable> data = ObservationReader.Read(
            [.. dataFiles.Select(file => DataFile.FromPath(file))],
            plans.Count == planFiles.Length ? plans : null,
            units?.Value);
        return new(
            plans,
            units?.Value ?? OrgUnitTree.Empty,
            data.Value,
            [.. compilations.SelectMany(one => one.Diagnostics), .. units?.Diagnostics ?? [], .. data.Diagnostics]);
    }

    /// <summary>Evaluates every plan.</summary>
    public IReadOnlyList<PlanEvaluation> Evaluate(EvaluationOptions options) =>
        [.. Plans.Select(plan => CompiledPlan.Compile(plan, Units).Evaluate(Data, options))];

    public void Report(TextWriter error, Language language)
    {
        if (Diagnostics.Count > 0)
        {
            error.Write(DiagnosticRenderer.Render(Diagnostics, language));
            error.Flush();
        }
    }

    // Plans given side by side belong together where one says that it is part of another.
    private static Plan[] Joined(Plan[] plans) => [.. plans.Select(plan => plan with
    {
        Parts = plan.Parts
            .Concat(plans.Where(other => other.PartOf == plan.Id && plan.Parts.All(part => part.Id != other.Id)))
            .ToValueList(),
    })];
}

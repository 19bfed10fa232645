using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;
using HealthTargets.TestSupport;
using NodaTime;
using NodaTime.Text;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>A sample plan with its units and data, evaluated as of its day.</summary>
internal sealed class Sample
{
    private Sample(string stem, LocalDate asOf)
    {
        string folder = Repository.PathTo("samples/" + Path.GetDirectoryName(stem));
        string name = Path.GetFileName(stem);
        string prefix = Path.GetFileName(folder) == name ? string.Empty : name + ".";
        RuleCompilation compilation = RuleCompiler.CompileFile(Path.Combine(folder, name + ".plan.json"));
        DataReading<OrgUnitTree> units = UnitReader.Read([File(folder, prefix + "units.csv")]);
        Plan = compilation.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics));
        DataReading<ObservationTable> data =
            ObservationReader.Read([File(folder, prefix + "data.csv")], [Plan], units.Value);
        Name = stem;
        Command = "dotnet run --project src/HealthTargets.Cli -c Release -- evaluate "
            + $"samples/{stem}.plan.json --units samples/{Path.GetDirectoryName(stem)}/{prefix}units.csv "
            + $"--data samples/{Path.GetDirectoryName(stem)}/{prefix}data.csv --as-of {LocalDatePattern.Iso.Format(asOf)}";
        Data = data.Value;
        RowsRead = data.RowsRead;
        Diagnostics = [.. compilation.Diagnostics, .. units.Diagnostics, .. data.Diagnostics];
        Evaluation = CompiledPlan.Compile(Plan, units.Value).Evaluate(data.Value, asOf);
    }

    /// <summary>The samples of the five documents, in their order.</summary>
    public static IReadOnlyList<Sample> Seeds { get; } =
    [
        new("seeds/000", new LocalDate(2021, 9, 30)),
        new("seeds/001", new LocalDate(2023, 6, 30)),
        new("seeds/002", new LocalDate(2019, 6, 30)),
        new("seeds/003", new LocalDate(2019, 12, 31)),
        new("seeds/004", new LocalDate(2022, 10, 27)),
    ];

    /// <summary>The small plan that the documentation uses.</summary>
    public static Sample County { get; } = new("county-2021/county-2021", new LocalDate(2021, 12, 31));

    /// <summary>Plans over plans, and units over units.</summary>
    public static IReadOnlyList<Sample> Cascades { get; } =
    [
        new("cascade/five-year", new LocalDate(2023, 12, 31)),
        new("cascade/province", new LocalDate(2023, 12, 31)),
    ];

    /// <summary>Formulas that look at earlier periods and at the units below.</summary>
    public static Sample Formulas { get; } = new("formulas/district", new LocalDate(2024, 12, 31));

    /// <summary>All samples, in the order of the page about them.</summary>
    public static IReadOnlyList<Sample> All { get; } = [County, .. Seeds, .. Cascades, Formulas];

    public string Name { get; }

    /// <summary>What evaluates the sample from the root of the repository.</summary>
    public string Command { get; }

    public Plan Plan { get; }

    public ObservationTable Data { get; }

    public int RowsRead { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public PlanEvaluation Evaluation { get; }

    /// <summary>Gets the verdicts of a target, one for each unit for which it must hold.</summary>
    public IReadOnlyList<Verdict> VerdictsOf(string target) =>
        [.. Evaluation.Verdicts.Where(verdict => verdict.Target.Id == new TargetId(target))];

    /// <summary>Gets the verdict of a target for the plan's own unit.</summary>
    public Verdict VerdictOf(string target) => Assert.Single(VerdictsOf(target));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static DataFile File(string folder, string name) => DataFile.FromPath(Path.Combine(folder, name));
}

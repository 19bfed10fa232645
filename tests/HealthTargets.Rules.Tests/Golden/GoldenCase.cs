using System.Text.Json;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Testing;
using HealthTargets.Rules.Workflows;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Golden;

/// <summary>
/// A folder with broken files, and beside them what is said of them in both languages. It holds a <c>plan.json</c> and
/// whatever that names, and perhaps <c>units.csv</c> and <c>data.csv</c> or <c>data.jsonl</c>; or a
/// <c>workflow.json</c>, perhaps with an <c>input.json</c> for its rules.
/// </summary>
internal sealed class GoldenCase
{
    internal const string Folder = "tests/HealthTargets.Rules.Tests/Golden";

    private GoldenCase(string name) => Name = name;

    /// <summary>Gets the name of the folder: the code and a few words.</summary>
    internal string Name { get; }

    /// <summary>Gets the code that the files are made to show; null where they show many.</summary>
    internal string? Code => Name.StartsWith("HT", StringComparison.Ordinal) ? Name[..6] : null;

    internal static IReadOnlyList<GoldenCase> All { get; } =
    [
        .. Directory.EnumerateDirectories(Repository.PathTo(Folder))
            .Select(folder => new GoldenCase(Path.GetFileName(folder)))
            .OrderBy(item => item.Name, StringComparer.Ordinal),
    ];

    /// <summary>Gets the paths of the broken files within the folder.</summary>
    internal IReadOnlyList<string> InputFiles =>
    [
        .. Directory.EnumerateFiles(PathTo(""), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(PathTo(""), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("expected.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private OrgUnitTree? Units =>
        InputFiles.Contains("units.csv") ? UnitReader.Read([FileOf("units.csv")]).Value : null;

    /// <summary>Returns the path, from the root of the repository, of a file of the folder.</summary>
    internal string RelativePathTo(string file) => $"{Folder}/{Name}/{file}";

    /// <summary>Reads the files and returns what is wrong with them.</summary>
    internal IReadOnlyList<Diagnostic> Run()
    {
        if (InputFiles.Contains("workflow.json"))
        {
            WorkflowLoading loading = WorkflowLibrary.Load([new SourceText("workflow.json", Bytes("workflow.json"))]);
            return InputFiles.Contains("input.json") ? CheckedWith("input.json", loading) : loading.Diagnostics;
        }

        RuleCompilation compilation = Code?.StartsWith("HT6", StringComparison.Ordinal) == true
            ? PlanLint.Check("plan.json", Bytes("plan.json"), new DiskFiles(this), Units)
            : RuleCompiler.Compile("plan.json", Bytes("plan.json"), new DiskFiles(this));
        List<Diagnostic> found = [.. compilation.Diagnostics];
        if (compilation.Plan is not { } plan)
        {
            return found;
        }

        found.AddRange(compilation.Tests.SelectMany(test => PlanTestRunner.Run(plan, test)));
        if (!InputFiles.Any(IsData))
        {
            return found;
        }

        DataReading<OrgUnitTree> units = UnitReader.Read([FileOf("units.csv")]);
        found.AddRange(units.Diagnostics);
        found.AddRange(ObservationReader.Read(
            [.. InputFiles.Where(IsData).Select(FileOf)], [plan], units.Value).Diagnostics);
        return found;
    }

    /// <summary>Returns what is said of the files in a language.</summary>
    internal string Render(Language language) => DiagnosticRenderer.Render(Run(), language);

    public override string ToString() => Name;

    private IReadOnlyList<Diagnostic> CheckedWith(string file, WorkflowLoading loading)
    {
        using JsonDocument input = JsonDocument.Parse(Bytes(file));
        return loading.Library!.Compile(
            loading.Library.Workflows[0].Name, ["input1"], [FactType.OfJson(input.RootElement)]).Diagnostics;
    }

    private static bool IsData(string file) => file is "data.csv" or "data.jsonl";

    private DataFile FileOf(string file) => DataFile.FromBytes(file, Bytes(file));

    private byte[] Bytes(string file) => File.ReadAllBytes(PathTo(file));

    private string PathTo(string file) => Repository.PathTo(RelativePathTo(file));

    private sealed class DiskFiles(GoldenCase owner) : ISourceFiles
    {
        public bool TryRead(string path, out ReadOnlyMemory<byte> bytes)
        {
            bool isThere = File.Exists(owner.PathTo(path));
            bytes = isThere ? owner.Bytes(path) : default;
            return isThere;
        }
    }
}

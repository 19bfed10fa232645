using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// A file of tests that stands beside a plan: <c>{ "plan": "county.plan.json", "tests": [ ... ] }</c>.
/// </summary>
/// <param name="Reader">The file as an object.</param>
/// <param name="Plan">The path of the plan as written; null where it could not be read, which is reported.</param>
internal sealed record PlanTestFile(ObjectReader Reader, SyntaxString? Plan)
{
    /// <summary>Gets how the names of such files end.</summary>
    internal static string Ending => ".plantest.json";

    /// <summary>Reads the file as far as is possible without its plan; null where it is no object.</summary>
    internal static PlanTestFile? Read(SourceText source, DiagnosticBag bag) =>
        SyntaxReader.Read(source, bag) is { } root
        && ObjectReader.Open(root, source.Name, TestWords.File, new ValueReader(bag)) is { } reader
            ? new PlanTestFile(reader, reader.RequireName("plan"))
            : null;

    /// <summary>Returns the plan of the file; null where it can't be read, which is reported.</summary>
    internal SourceText? OpenPlan(ISourceFiles files) => Plan is null
        ? null
        : new PlanFiles(Reader.Node.Source.Name, files, Reader.Values).Open(Plan);
}

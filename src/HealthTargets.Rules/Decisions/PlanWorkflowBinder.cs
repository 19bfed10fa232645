using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Decisions;

/// <summary>
/// Reads the property <c>workflows</c> of a plan: <c>["escalation.json", { "file": "grades.json", "each": "scorecard"
/// }]</c>.
/// </summary>
internal static class PlanWorkflowBinder
{
    /// <summary>Reads the workflows; what is wrong with them is reported.</summary>
    /// <param name="lists">The values of the property, each with the path of its file from the plan's folder.</param>
    /// <param name="planName">The name of the plan.</param>
    /// <param name="files">The files of the plan's folder; null where there are none.</param>
    /// <param name="bag">Collects what is wrong.</param>
    internal static PlanWorkflows? Bind(
        IReadOnlyList<(SyntaxNode Node, string Path)> lists,
        string planName,
        ISourceFiles? files,
        DiagnosticBag bag)
    {
        if (lists.Count == 0)
        {
            return null;
        }

        var values = new ValueReader(bag);
        var planFiles = new PlanFiles(planName, files, values);
        var libraries = new List<(WorkflowLibrary Library, WorkflowSubject Subject)>();
        foreach ((SyntaxNode node, string path) in lists)
        {
            planFiles.Enter(path);
            Add(node, values, planFiles, libraries, bag);
            planFiles.Close();
        }

        return new PlanWorkflows(libraries);
    }

    private static void Add(
        SyntaxNode node,
        ValueReader values,
        PlanFiles planFiles,
        List<(WorkflowLibrary Library, WorkflowSubject Subject)> libraries,
        DiagnosticBag bag)
    {
        foreach (SyntaxNode item in values.Items(node, "workflows"))
        {
            if (ReadItem(item, values) is not { } entry || planFiles.Open(entry.File) is not { } source)
            {
                continue;
            }

            planFiles.Close();
            WorkflowLoading loading = WorkflowLibrary.Load([source]);
            foreach (Diagnostic diagnostic in loading.Diagnostics)
            {
                bag.Add(diagnostic);
            }

            if (loading.Library is { } library)
            {
                libraries.Add((library, entry.Subject));
            }
        }
    }

    private static (SyntaxString File, WorkflowSubject Subject)? ReadItem(SyntaxNode item, ValueReader values)
    {
        if (item is SyntaxString path)
        {
            return (path, WorkflowSubject.Verdict);
        }

        return ObjectReader.Open(item, "workflows", Shapes.PlanWorkflow, values) is { } reader
            && reader.RequireName("file") is { } file
            ? (file, reader.Word("each", Subjects) ?? WorkflowSubject.Verdict)
            : null;
    }

    private static WordTable<WorkflowSubject> Subjects { get; } =
        new(("verdict", WorkflowSubject.Verdict), ("scorecard", WorkflowSubject.Scorecard));
}

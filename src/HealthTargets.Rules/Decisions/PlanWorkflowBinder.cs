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
    internal static PlanWorkflows? Bind(SyntaxNode? node, string planName, ISourceFiles? files, DiagnosticBag bag)
    {
        if (node is null)
        {
            return null;
        }

        var values = new ValueReader(bag);
        var planFiles = new PlanFiles(planName, files, values);
        var libraries = new List<(WorkflowLibrary Library, WorkflowSubject Subject)>();
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

        return new PlanWorkflows(libraries);
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

using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Workflows that were loaded together and may name each other. Immutable, and safe on any thread; a program that
/// wants other workflows loads another library and exchanges the two (<see cref="WorkflowStore"/>).
/// </summary>
public sealed partial class WorkflowLibrary
{
    private readonly WorkflowTable table;

    private WorkflowLibrary(WorkflowTable table, WorkflowSettings settings)
    {
        this.table = table;
        Settings = settings;
    }

    /// <summary>Gets the workflows, in the order of loading.</summary>
    public IReadOnlyList<Workflow> Workflows => table.Workflows;

    /// <summary>Gets the settings that the workflows are run with.</summary>
    public WorkflowSettings Settings { get; }

    /// <summary>
    /// Reads workflow files. Each holds one workflow or a list of them. Any bytes give a library or diagnostics; what
    /// RulesEngine accepts loads, with a warning where it does nothing there.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="settings">How to read and run them; the defaults where null.</param>
    /// <returns>The library or the reasons why there is none.</returns>
    public static WorkflowLoading Load(IReadOnlyList<SourceText> files, WorkflowSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        settings ??= new WorkflowSettings();
        var bag = new DiagnosticBag();
        var table = new WorkflowTable([.. files.SelectMany(file => WorkflowReader.Read(file, bag))]);
        WorkflowChecks.Check(table, bag);
        ActionChecks.Check(table, settings, bag);
        ExpressionChecks.Check(table.Workflows, bag);
        return new WorkflowLoading(bag.HasErrors ? null : new WorkflowLibrary(table, settings), bag.ToSorted());
    }

    /// <summary>Returns a workflow, or null where there is none of that name.</summary>
    /// <param name="name">The name; capitals matter.</param>
    public Workflow? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return table.Find(name);
    }
}

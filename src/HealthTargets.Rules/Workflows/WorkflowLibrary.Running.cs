using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>The library's part for compiling and running.</summary>
public sealed partial class WorkflowLibrary
{
    private readonly CompiledWorkflows compiled = new();

    /// <summary>
    /// Compiles a workflow for inputs of certain names and types. What was compiled before is not compiled again.
    /// </summary>
    /// <param name="workflow">The name of the workflow; capitals matter.</param>
    /// <param name="names">The names of the inputs.</param>
    /// <param name="types">The types of the inputs, as many.</param>
    /// <returns>The workflow. Where there is none of that name, or two inputs have one name, it says so as its problem.
    /// </returns>
    /// <exception cref="ArgumentException">There are more or fewer types than names.</exception>
    public CompiledWorkflow Compile(string workflow, IReadOnlyList<string> names, IReadOnlyList<FactType> types)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(types);
        if (names.Count != types.Count)
        {
            throw new ArgumentException("Each input needs a name and a type.", nameof(types));
        }

        InputShape shape = InputShape.Of(workflow, names, types);
        if (compiled.Find(shape) is { } known)
        {
            return known;
        }

        CompiledWorkflow made = CompileAnew(workflow, [.. names], [.. types]);
        compiled.Keep(shape, made);
        return made;
    }

    /// <summary>Runs a workflow, compiled first where it was not yet compiled for inputs like these.</summary>
    /// <param name="workflow">The name of the workflow; capitals matter.</param>
    /// <param name="inputs">The inputs.</param>
    /// <returns>The results, or the problem that there are none.</returns>
    public WorkflowRun Run(string workflow, params IReadOnlyList<WorkflowInput> inputs) =>
        Run(workflow, inputs, CancellationToken.None);

    /// <summary>Runs a workflow, compiled first where it was not yet compiled for inputs like these.</summary>
    /// <param name="workflow">The name of the workflow; capitals matter.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="cancellation">Asks the run to stop.</param>
    /// <returns>The results, or the problem that there are none.</returns>
    /// <exception cref="OperationCanceledException">The run was asked to stop.</exception>
    public WorkflowRun Run(string workflow, IReadOnlyList<WorkflowInput> inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        cancellation.ThrowIfCancellationRequested();
        WorkflowRun run = CompileFor(workflow, inputs).NewRun();
        run.Execute([.. inputs.Select(input => input.Plain)], cancellation);
        return run;
    }

    /// <summary>Runs one rule of a workflow and executes its action, and what that leads to.</summary>
    /// <param name="workflow">The name of the workflow; capitals matter.</param>
    /// <param name="rule">The name of a rule that stands in no other; capitals matter.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="cancellation">Asks the run to stop.</param>
    /// <returns>The output of the action and the results.</returns>
    /// <exception cref="OperationCanceledException">The run was asked to stop.</exception>
    public RuleEvaluation Evaluate(
        string workflow,
        string rule,
        IReadOnlyList<WorkflowInput> inputs,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(inputs);
        cancellation.ThrowIfCancellationRequested();
        return ActionRunner.Evaluate(
            CompileFor(workflow, inputs), rule, [.. inputs.Select(input => input.Plain)], 0, cancellation);
    }

    /// <summary>Returns the action of the host, or null.</summary>
    internal CustomAction? FindAction(string name)
    {
        foreach ((string known, CustomAction action) in Settings.CustomActions)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return action;
            }
        }

        return null;
    }

    private CompiledWorkflow CompileFor(string workflow, IReadOnlyList<WorkflowInput> inputs) =>
        Compile(workflow, [.. inputs.Select(input => input.Name)], [.. inputs.Select(input => input.Type)]);

    private CompiledWorkflow CompileAnew(string workflow, string[] names, FactType[] types)
    {
        Workflow? found = Find(workflow);
        string? twice = names.GroupBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1)?.Key;
        string? problem = found is null ? $"Rule config file is not present for the {workflow} workflow"
            : twice is not null ? $"two inputs are named '{twice}'"
            : null;
        return problem is null
            ? WorkflowCompiler.Compile(this, found!, table, names, types)
            : new CompiledWorkflow(this, workflow)
            {
                InputNames = names,
                InputTypes = types,
                Problem = new RuleProblem(RuleProblemKind.NotFound, problem),
            };
    }
}

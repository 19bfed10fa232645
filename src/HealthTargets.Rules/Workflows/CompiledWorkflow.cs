using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// A workflow, compiled for inputs of certain names and types. Immutable, and safe on any thread; each thread needs a
/// <see cref="WorkflowRun"/> of its own.
/// </summary>
public sealed class CompiledWorkflow
{
    private readonly Lazy<Dictionary<string, CompiledRule>> byName;

    internal CompiledWorkflow(WorkflowLibrary library, string name)
    {
        byName = new Lazy<Dictionary<string, CompiledRule>>(
            () => Outermost.ToDictionary(rule => Rules[rule].Source.Name, rule => Rules[rule]));
        Library = library;
        Name = name;
    }

    /// <summary>Gets the name of the workflow.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the inputs, in the order in which a run takes their values.</summary>
    public IReadOnlyList<string> InputNames { get; internal init; } = [];

    /// <summary>Gets the types of the inputs.</summary>
    public IReadOnlyList<FactType> InputTypes { get; internal init; } = [];

    /// <summary>Gets how many rules there are, with those inside others.</summary>
    public int RuleCount => Rules.Length;

    /// <summary>Gets what keeps every run from beginning, or null.</summary>
    public RuleProblem? Problem { get; internal init; }

    /// <summary>
    /// Gets what is wrong with single rules and actions for inputs of these types; the runs say so too.
    /// </summary>
    public IReadOnlyList<RuleProblem> RuleProblems { get; internal init; } = [];

    /// <summary>
    /// Gets what is wrong with the expressions for inputs of these types, and warnings of what is hardly meant, such as
    /// a member that the inputs do not have; each at its place.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];

    internal WorkflowLibrary Library { get; }

    internal WorkflowSettings Settings => Library.Settings;

    /// <summary>Gets the intermediate results of the workflow.</summary>
    internal CompiledParam[] Globals { get; init; } = [];

    /// <summary>Gets the rules, each in front of those inside it.</summary>
    internal CompiledRule[] Rules { get; init; } = [];

    /// <summary>Gets the places of the rules that stand in no other.</summary>
    internal int[] Outermost { get; init; } = [];

    /// <summary>Gets the number of slots that inputs take.</summary>
    internal int SlotCount { get; init; }

    /// <summary>Gets the number of intermediate results that belong to single rules.</summary>
    internal int LocalCount { get; init; }

    /// <summary>Gets whether any rule has an action.</summary>
    internal bool HasActions { get; init; }

    /// <summary>Returns a scope with the inputs only.</summary>
    internal RuleScope InputScope()
    {
        var scope = new RuleScope(Settings);
        for (int i = 0; i < InputNames.Count; i++)
        {
            scope.Add(InputNames[i], InputTypes[i], -1);
        }

        return scope;
    }

    /// <summary>Returns the rule of a name that stands in no other, or null.</summary>
    internal CompiledRule? FindRule(string name) => byName.Value.GetValueOrDefault(name);

    /// <summary>Makes room for the results of one run; it can be used again for further runs.</summary>
    public WorkflowRun NewRun() => new(this);

    /// <summary>Runs the workflow.</summary>
    /// <param name="inputs">The values, in the order of <see cref="InputNames"/>.</param>
    /// <returns>The results.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than inputs.</exception>
    public WorkflowRun Run(params ReadOnlySpan<object?> inputs)
    {
        WorkflowRun run = NewRun();
        run.Execute(inputs);
        return run;
    }
}

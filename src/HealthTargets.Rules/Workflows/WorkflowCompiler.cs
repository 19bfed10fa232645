using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Compiles a workflow for inputs of certain names and types. What can't be compiled is kept as the problem of its
/// rule, so that the other rules run.
/// </summary>
internal sealed class WorkflowCompiler
{
    private readonly WorkflowLibrary library;
    private readonly Workflow workflow;
    private readonly List<CompiledRule> rules = [];
    private readonly List<RuleProblem> problems = [];
    private readonly List<Diagnostic> warnings = [];
    private int localCount;
    private bool hasActions;

    private WorkflowCompiler(WorkflowLibrary library, Workflow workflow)
    {
        this.library = library;
        this.workflow = workflow;
    }

    private WorkflowSettings Settings => library.Settings;

    /// <summary>Compiles a workflow.</summary>
    internal static CompiledWorkflow Compile(
        WorkflowLibrary library,
        Workflow workflow,
        WorkflowTable table,
        IReadOnlyList<string> names,
        IReadOnlyList<FactType> types)
    {
        var compiler = new WorkflowCompiler(library, workflow);
        List<WorkflowRule> sources = table.EnabledRules(workflow, out string? missing, out _);
        return missing is null
            ? compiler.Compile(sources, names, types)
            : new CompiledWorkflow(library, workflow.Name)
            {
                InputNames = names,
                InputTypes = types,
                Problem = new RuleProblem(
                    RuleProblemKind.NotFound, $"Could not find injected Workflow: {missing}"),
            };
    }

    private CompiledWorkflow Compile(
        List<WorkflowRule> sources, IReadOnlyList<string> names, IReadOnlyList<FactType> types)
    {
        var scope = new RuleScope(Settings);
        RuleProblem? shared = AddInputs(scope, names, types);
        CompiledParam[] globals = [];
        RuleScope inner = scope;
        if (shared is null && workflow.GlobalParams.Count > 0)
        {
            inner = scope.Child();
            globals = CompileParams(workflow.GlobalParams, RuleProblemKind.GlobalParam, null, inner, out shared);
        }

        var outermost = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (WorkflowRule source in sources)
        {
            // Two rules of one name are the same word for word, which loading made sure of.
            if (seen.Add(source.Name))
            {
                outermost.Add(shared is null
                    ? CompileOutermost(source, inner)
                    : AddBroken(source, scope, shared.For(source.Name)));
            }
        }

        return new CompiledWorkflow(library, workflow.Name)
        {
            InputNames = names,
            InputTypes = types,
            Globals = shared is null ? globals : [],
            Rules = [.. rules],
            Outermost = [.. outermost],
            SlotCount = scope.Names.SlotCount,
            LocalCount = localCount,
            HasActions = hasActions,
            RuleProblems = problems,
            Diagnostics = Sorted(problems.SelectMany(problem => problem.Diagnostics).Concat(warnings)),
            Problem = Settings.EnableExceptionAsErrorMessage
                ? null
                : problems.Find(problem => problem.Kind != RuleProblemKind.Action),
        };
    }

    // One intermediate result can break many rules, and is wrong at one place.
    private static List<Diagnostic> Sorted(IEnumerable<Diagnostic> all)
    {
        var bag = new DiagnosticBag();
        foreach (Diagnostic one in all)
        {
            bag.Add(one);
        }

        return [.. bag.ToSorted()];
    }

    private static RuleProblem? AddInputs(
        RuleScope scope, IReadOnlyList<string> names, IReadOnlyList<FactType> types)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (scope.Add(names[i], types[i], -1) is null)
            {
                return new RuleProblem(RuleProblemKind.Rule, $"The identifier '{names[i]}' was defined more than once");
            }
        }

        return null;
    }

    /// <summary>Compiles a rule that stands in no other.</summary>
    private int CompileOutermost(WorkflowRule source, RuleScope scope)
    {
        int index = rules.Count;
        if (CompileRule(source, scope) is not { } problem)
        {
            return index;
        }

        // An intermediate result that can't be compiled takes the whole of the outermost rule with it, as it does in
        // RulesEngine.
        rules.RemoveRange(index, rules.Count - index);
        return AddBroken(source, scope, problem.For(source.Name));
    }

    private int AddBroken(WorkflowRule source, RuleScope scope, RuleProblem problem)
    {
        var rule = new CompiledRule(source, rules.Count, scope)
        {
            OuterScope = scope,
            Problem = problem,
            Message = source.ErrorMessage is { } message ? new MessageTemplate(message) : null,
        };
        rules.Add(rule);
        problems.Add(problem);
        AddActions(rule, scope);
        return rule.Index;
    }

    /// <summary>Compiles a rule and those inside it; returns a problem where no part of it can be kept.</summary>
    private RuleProblem? CompileRule(WorkflowRule source, RuleScope outer)
    {
        RuleScope scope = outer;
        CompiledParam[] locals = [];
        if (source.LocalParams.Count > 0 && Settings.EnableScopedParams)
        {
            scope = outer.Child();
            locals = CompileParams(
                source.LocalParams, RuleProblemKind.LocalParam, source.Name, scope, out RuleProblem? problem);
            if (problem is not null)
            {
                return problem;
            }
        }

        var rule = new CompiledRule(source, rules.Count, scope)
        {
            OuterScope = outer,
            Params = locals,
            IsJoined = source.IsJoined,
            NeedsAll = source.Operator is RuleOperator.And or RuleOperator.AndAlso,
            Message = source.ErrorMessage is { } message ? new MessageTemplate(message) : null,
        };
        rules.Add(rule);
        if (!source.IsJoined)
        {
            CompileExpression(rule, scope);
        }

        var inside = new List<int>();
        foreach (WorkflowRule inner in source.IsJoined ? source.Rules : [])
        {
            if (inner.IsEnabled)
            {
                inside.Add(rules.Count);
                if (CompileRule(inner, scope) is { } problem)
                {
                    return problem;
                }
            }
        }

        rule.Inside = [.. inside];
        AddActions(rule, scope);
        return null;
    }

    private void CompileExpression(CompiledRule rule, RuleScope scope)
    {
        if (rule.Source.Expression is not { } text)
        {
            rule.Problem = new RuleProblem(RuleProblemKind.Rule, rule.Source.Rules.Count > 0
                ? "the operator is not one of And, AndAlso, Or and OrElse as they are written here"
                : "there is no expression")
            {
                Rule = rule.Source.Name,
            };
        }
        else
        {
            rule.Expression = RuleExpression.CompileCondition(
                text, rule.Source.Text, scope, out RuleMistake? mistake);
            warnings.AddRange(rule.Expression?.Warnings ?? []);
            rule.Problem = mistake is null || !Settings.EnableExceptionAsErrorMessageForRuleExpressionParsing
                ? null
                : mistake.ToProblem(RuleProblemKind.Rule, rule.Source.Name, null, text);
        }

        if (rule.Problem is not null)
        {
            problems.Add(rule.Problem);
        }
    }

    /// <summary>Compiles intermediate results one after the other; each sees those before it.</summary>
    private CompiledParam[] CompileParams(
        IReadOnlyList<NamedExpression> sources,
        RuleProblemKind kind,
        string? rule,
        RuleScope scope,
        out RuleProblem? problem)
    {
        problem = null;
        if (!Settings.EnableScopedParams)
        {
            return [];
        }

        var compiled = new List<CompiledParam>();
        foreach (NamedExpression source in sources)
        {
            if (source.Name.Length == 0)
            {
                // Nothing can read it.
                continue;
            }

            RuleExpression? expression = RuleExpression.Compile(
                source.Expression, source.Text, scope, out RuleMistake? mistake);
            warnings.AddRange(expression?.Warnings ?? []);
            if (mistake is not null && Settings.EnableExceptionAsErrorMessageForRuleExpressionParsing)
            {
                problem = mistake.ToProblem(kind, rule, source.Name, source.Expression);
                return [];
            }

            int place = kind == RuleProblemKind.LocalParam ? localCount++ : -1;
            if (scope.Add(source.Name, expression?.Type ?? FactType.Unknown, place) is not { } symbol)
            {
                // With other inputs the name might be free.
                problem = new RuleProblem(
                    kind, $"the name '{source.Name}' is used by an input or by another intermediate result")
                {
                    Rule = rule, Part = source.Name, Expression = source.Expression, IsFromRunning = true,
                };
                return [];
            }

            compiled.Add(new CompiledParam(symbol, source, expression));
        }

        return [.. compiled];
    }

    private void AddActions(CompiledRule rule, RuleScope scope)
    {
        rule.OnSuccess = CompileAction(rule.Source.OnSuccess, scope);
        rule.OnFailure = CompileAction(rule.Source.OnFailure, scope);
    }

    private CompiledAction? CompileAction(RuleAction? source, RuleScope scope)
    {
        if (source is null)
        {
            return null;
        }

        hasActions = true;
        CompiledAction action = ActionCompiler.Compile(library, source, scope);
        warnings.AddRange(action.Output?.Warnings ?? []);
        if (action.Problem is not null)
        {
            problems.Add(action.Problem);
        }

        return action;
    }
}

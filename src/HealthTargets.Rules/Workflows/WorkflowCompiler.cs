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
    private int nextSlot;

    // Items of lists that expressions go through lie behind all that have a name.
    private int slotCount;
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
        List<WorkflowRule> sources = table.EnabledRules(workflow, out string? missing);
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

    private static int CountLocals(WorkflowRule rule) => rule.LocalParams.Count + rule.Rules.Sum(CountLocals);

    private CompiledWorkflow Compile(
        List<WorkflowRule> sources, IReadOnlyList<string> names, IReadOnlyList<FactType> types)
    {
        slotCount = names.Count + workflow.GlobalParams.Count + sources.Sum(CountLocals);
        var symbols = new List<RuleSymbol>();
        for (int i = 0; i < names.Count; i++)
        {
            symbols.Add(new RuleSymbol(names[i], types[i], nextSlot++));
        }

        var inputs = symbols.ToArray();
        CompiledParam[] globals = CompileParams(
            workflow.GlobalParams, RuleProblemKind.GlobalParam, null, symbols, out RuleProblem? globalProblem);
        RuleSymbol[] shared = globalProblem is null ? [.. symbols] : inputs;
        var outermost = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (WorkflowRule source in sources)
        {
            // Two rules of one name are the same word for word, which loading made sure of.
            if (seen.Add(source.Name))
            {
                outermost.Add(globalProblem is null
                    ? CompileOutermost(source, shared)
                    : AddBroken(source, inputs, globalProblem.For(source.Name)));
            }
        }

        return new CompiledWorkflow(library, workflow.Name)
        {
            InputNames = names,
            InputTypes = types,
            Globals = globalProblem is null ? globals : [],
            Rules = [.. rules],
            Outermost = [.. outermost],
            SlotCount = slotCount,
            HasActions = hasActions,
            RuleProblems = problems,
            Problem = Settings.EnableExceptionAsErrorMessage
                ? null
                : problems.Find(problem => problem.Kind != RuleProblemKind.Action),
        };
    }

    /// <summary>Compiles a rule that stands in no other.</summary>
    private int CompileOutermost(WorkflowRule source, RuleSymbol[] symbols)
    {
        int index = rules.Count;
        if (CompileRule(source, symbols) is not { } problem)
        {
            return index;
        }

        // An intermediate result that can't be compiled takes the whole of the outermost rule with it, as it does in
        // RulesEngine.
        rules.RemoveRange(index, rules.Count - index);
        return AddBroken(source, symbols, problem.For(source.Name));
    }

    private int AddBroken(WorkflowRule source, RuleSymbol[] symbols, RuleProblem problem)
    {
        var rule = new CompiledRule(source, rules.Count, symbols)
        {
            OuterSymbols = symbols,
            Problem = problem,
            Message = source.ErrorMessage is { } message ? new MessageTemplate(message) : null,
        };
        rules.Add(rule);
        problems.Add(problem);
        AddActions(rule, symbols);
        return rule.Index;
    }

    /// <summary>Compiles a rule and those inside it; returns a problem where no part of it can be kept.</summary>
    private RuleProblem? CompileRule(WorkflowRule source, RuleSymbol[] outer)
    {
        RuleSymbol[] symbols = outer;
        CompiledParam[] locals = [];
        if (source.LocalParams.Count > 0 && Settings.EnableScopedParams)
        {
            var extended = new List<RuleSymbol>(outer);
            locals = CompileParams(
                source.LocalParams, RuleProblemKind.LocalParam, source.Name, extended, out RuleProblem? problem);
            if (problem is not null)
            {
                return problem;
            }

            symbols = [.. extended];
        }

        var rule = new CompiledRule(source, rules.Count, symbols)
        {
            OuterSymbols = outer,
            Params = locals,
            IsJoined = source.IsJoined,
            NeedsAll = source.Operator is RuleOperator.And or RuleOperator.AndAlso,
            Message = source.ErrorMessage is { } message ? new MessageTemplate(message) : null,
        };
        rules.Add(rule);
        if (!source.IsJoined)
        {
            CompileExpression(rule, symbols);
        }

        var inside = new List<int>();
        foreach (WorkflowRule inner in source.IsJoined ? source.Rules : [])
        {
            if (inner.IsEnabled)
            {
                inside.Add(rules.Count);
                if (CompileRule(inner, symbols) is { } problem)
                {
                    return problem;
                }
            }
        }

        rule.Inside = [.. inside];
        AddActions(rule, symbols);
        return null;
    }

    private void CompileExpression(CompiledRule rule, RuleSymbol[] symbols)
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
            rule.Expression = RuleExpression.CompileCondition(text, symbols, slotCount, library, out RuleMistake? mistake);
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
        List<RuleSymbol> symbols,
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
            RuleExpression? expression = RuleExpression.Compile(
                source.Expression, symbols, slotCount, library, out RuleMistake? mistake);
            if (mistake is not null && Settings.EnableExceptionAsErrorMessageForRuleExpressionParsing)
            {
                problem = mistake.ToProblem(kind, rule, source.Name, source.Expression);
                return [];
            }

            if (source.Name.Length == 0 || symbols.Exists(symbol => symbol.Name == source.Name))
            {
                problem = new RuleProblem(kind, source.Name.Length == 0
                    ? "an intermediate result has no name"
                    : $"the name '{source.Name}' is used by an input or by another intermediate result")
                {
                    Rule = rule, Part = source.Name, Expression = source.Expression,
                };
                return [];
            }

            var symbol = new RuleSymbol(source.Name, expression?.Type ?? FactType.Unknown, nextSlot++);
            symbols.Add(symbol);
            compiled.Add(new CompiledParam(symbol, source, expression));
        }

        return [.. compiled];
    }

    private void AddActions(CompiledRule rule, RuleSymbol[] symbols)
    {
        rule.OnSuccess = CompileAction(rule.Source.OnSuccess, symbols);
        rule.OnFailure = CompileAction(rule.Source.OnFailure, symbols);
    }

    private CompiledAction? CompileAction(RuleAction? source, RuleSymbol[] symbols)
    {
        if (source is null)
        {
            return null;
        }

        hasActions = true;
        CompiledAction action = ActionCompiler.Compile(library, source, symbols, slotCount);
        if (action.Problem is not null)
        {
            problems.Add(action.Problem);
        }

        return action;
    }
}

using System.Text.Json;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>Makes actions ready to be executed.</summary>
internal static class ActionCompiler
{
    /// <summary>Compiles an action for the names that its rule may use.</summary>
    internal static CompiledAction Compile(
        WorkflowLibrary library, RuleAction source, RuleScope scope)
    {
        if (ActionNames.Is(source, ActionNames.OutputExpression))
        {
            return CompileOutput(library, source, scope);
        }

        if (ActionNames.Is(source, ActionNames.EvaluateRule))
        {
            return CompileCall(library, source, scope);
        }

        CustomAction? custom = library.FindAction(source.Name);
        return new CompiledAction(source)
        {
            Custom = custom,
            IsUnknown = custom is null,
            Problem = custom is null ? Problem(source, $"Action with name: {source.Name} does not exist") : null,
        };
    }

    private static CompiledAction CompileOutput(
        WorkflowLibrary library, RuleAction source, RuleScope scope)
    {
        if (source.Context.GetValueOrDefault(ActionNames.Expression) is not { } text)
        {
            return Lacks(source, ActionNames.Expression);
        }

        RuleExpression? expression = RuleExpression.Compile(
            text, PlaceOf(source), scope, out RuleMistake? mistake);
        bool isQuiet = !library.Settings.EnableExceptionAsErrorMessageForRuleExpressionParsing;
        return new CompiledAction(source)
        {
            Output = expression,
            Problem = mistake is null || isQuiet
                ? null
                : mistake.ToProblem(RuleProblemKind.Action, null, source.Name, text),
        };
    }

    private static SyntaxString? PlaceOf(RuleAction source) =>
        WorkflowObject.Find(source.Place, "Context")?.Value is SyntaxObject context
            ? WorkflowObject.Find(context, ActionNames.Expression)?.Value as SyntaxString
            : null;

    private static CompiledAction CompileCall(
        WorkflowLibrary library, RuleAction source, RuleScope scope)
    {
        if (source.Context.GetValueOrDefault(ActionNames.WorkflowName) is not { } workflow)
        {
            return Lacks(source, ActionNames.WorkflowName);
        }

        if (source.Context.GetValueOrDefault(ActionNames.RuleName) is not { } rule)
        {
            return Lacks(source, ActionNames.RuleName);
        }

        List<string>? filter = ReadNames(source.Context.GetValueOrDefault(ActionNames.InputFilter));
        var added = new List<(string Name, RuleExpression? Expression)>();
        string? additional = source.Context.GetValueOrDefault(ActionNames.AdditionalInputs);
        foreach ((string name, string text) in ReadAdded(additional))
        {
            RuleExpression? expression =
                RuleExpression.Compile(text, null, scope, out RuleMistake? mistake);
            if (mistake is not null && library.Settings.EnableExceptionAsErrorMessageForRuleExpressionParsing)
            {
                return new CompiledAction(source)
                {
                    Problem = mistake.ToProblem(RuleProblemKind.Action, null, source.Name, text),
                };
            }

            added.Add((name, expression));
        }

        return new CompiledAction(source)
        {
            Call = new RuleCall(
                workflow, rule, [.. scope.Symbols.Where(symbol => filter?.Contains(symbol.Name) ?? true)], added),
        };
    }

    private static CompiledAction Lacks(RuleAction source, string name) => new(source)
    {
        Problem = Problem(source, $"Argument `{name}` was not found in the action context"),
    };

    private static RuleProblem Problem(RuleAction source, string message) =>
        new(RuleProblemKind.Action, message) { Part = source.Name };

    // A filter that is no list of texts counts as none, as in RulesEngine.
    private static List<string>? ReadNames(string? json)
    {
        if (Parse(json) is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        var names = new List<string>();
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            names.Add(item.GetString()!);
        }

        return names;
    }

    private static List<(string Name, string Expression)> ReadAdded(string? json)
    {
        var added = new List<(string Name, string Expression)>();
        if (Parse(json) is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (JsonElement item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object)
                {
                    added.Add((TextOf(item, "Name"), TextOf(item, "Expression")));
                }
            }
        }

        return added;
    }

    private static string TextOf(JsonElement item, string property)
    {
        foreach (JsonProperty member in item.EnumerateObject())
        {
            if (string.Equals(member.Name, property, StringComparison.OrdinalIgnoreCase)
                && member.Value.ValueKind == JsonValueKind.String)
            {
                return member.Value.GetString()!;
            }
        }

        return "";
    }

    private static JsonElement? Parse(string? json)
    {
        try
        {
            if (json is not null)
            {
                var options = new JsonDocumentOptions
                {
                    AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip,
                };
                using JsonDocument document = JsonDocument.Parse(json, options);
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // What is no JSON is left out, as in RulesEngine.
        }

        return null;
    }
}

using System.Text;
using System.Text.Json;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Workflows;
using HealthTargets.Values;

namespace HealthTargets.Fuzz;

/// <summary>Reads expressions and workflows, and runs those that are good on facts.</summary>
internal static class ExpressionReaders
{
    private static readonly JsonElement Facts = JsonDocument.Parse(
        """
        {"i":5,"zero":0,"big":3000000000,"d":2.5,"s":"abc","sn":null,"b":true,"date":"2026-03-31","arr":[1,2,3],
        "tags":["a","b"],"child":{"name":"kid","ok":true},"children":[{"name":"a","score":90.5},{"name":"b","score":70}]}
        """).RootElement;

    private static readonly ExpressionScope Scope = ScopeOfFacts();

    public static IReadOnlyList<byte[]> ExpressionSeeds { get; } = Readers.Texts(
        "input1.i > 3 && input1.d * 2 <= 10", "input1.s == \"abc\" or not input1.b", "input1.arr.Sum() / input1.i % 2",
        "input1.children.Where(c => c.score > 80).Select(c => c.name).FirstOrDefault() ?? \"none\"", "i in (1, 2, 5)",
        "iif(b, 1, 2.5m) + Math.Round(d, 1)", "np(child.name, \"x\").ToUpper().Substring(0, 1)", "arr[0] == 0x1F ? 'a' : 'b'",
        "DateTime.Parse(date).AddDays(3) < \"2026-12-31\"", "tags.Any(t => t.Contains(\"a\")) && !tags.All(t => t.Length > 3)",
        "string.IsNullOrEmpty(sn) || s.Split(',').Length == 1", "-(i - 3) * -d >= 1e3 / zero", "Convert.ToInt32(s) == null",
        "children.OrderBy(c => c.score).Take(1).Count() == 1", "s.PadLeft(5).Replace(\"a\", \"b\") != s + i", "((((i))))",
        "Enumerable.Range(0, 10).Sum()", "new(i as a, d as b).a", "it.d", "root.i", "$.i", "input1[\"i\"]");

    public static IReadOnlyList<byte[]> WorkflowSeeds { get; } = Readers.Texts(
        """
        [{"WorkflowName":"w","GlobalParams":[{"Name":"limit","Expression":"input1.i * 2"}],"Rules":[
        {"RuleName":"a","Expression":"input1.d > limit","SuccessEvent":"10","ErrorMessage":"$(input1.s) is wrong",
        "LocalParams":[{"Name":"x","Expression":"limit + 1"}],"Properties":{"k":1},"Enabled":true},
        {"RuleName":"b","Operator":"And","Rules":[{"RuleName":"c","Expression":"input1.b"},{"RuleName":"d",
        "Expression":"input1.arr.Any(v => v > 2)"}],"Actions":{"OnSuccess":{"Name":"OutputExpression",
        "Context":{"expression":"input1.i + 1"}},"OnFailure":{"Name":"EvaluateRule","Context":{"workflowName":"w",
        "ruleName":"a"}}}}]}]
        """,
        """{"WorkflowName":"v","WorkflowsToInject":["w"],"Rules":[{"RuleName":"e","Expression":"1 == 1"}]}""",
        """[{"WorkflowName":"w","Rules":[{"RuleName":"r","RuleExpressionType":"LambdaExpression","Expression":"input1.zero == 0"}]}]""");

    public static void ReadExpression(byte[] bytes)
    {
        ExpressionCompilation compilation = ExpressionCompiler.Compile(Encoding.UTF8.GetString(bytes), Scope);
        _ = DiagnosticRenderer.Render(compilation.Diagnostics, Language.Chinese);
        if (compilation.Expression is { } expression)
        {
            ExpressionFrame frame = new(Scope.SlotCount);
            frame.Set(0, Facts);
            _ = expression.TryEvaluate(frame, out _, out _);
            _ = expression.Observe(frame);
        }
    }

    public static void ReadWorkflow(byte[] bytes)
    {
        WorkflowLoading loading = WorkflowLibrary.Load([new SourceText("fuzz.json", bytes)]);
        _ = DiagnosticRenderer.Render(loading.Diagnostics, Language.English);
        foreach (Workflow workflow in loading.Library?.Workflows ?? [])
        {
            WorkflowRun run = loading.Library!.Run(workflow.Name, WorkflowInput.Of("input1", Facts));
            _ = WorkflowResultWriter.Write(run);
        }
    }

    private static ExpressionScope ScopeOfFacts()
    {
        ExpressionScope scope = new();
        scope.Add("input1", FactType.OfJson(Facts));
        return scope;
    }
}

using System.Text;
using System.Text.Json;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;
using NodaTime;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>
/// Texts as formulas of a plan over a, b, c and d, worked out by columns, by the exact evaluator, by the delegates of
/// formulas, and as expressions of a workflow.
/// </summary>
internal sealed class FormulaScene
{
    // d has no number, so that what is absent is met too.
    private static readonly (string Name, double? Number)[] Inputs = [("a", 2), ("b", 0.5), ("c", 4), ("d", null)];

    private readonly Plan plan;
    private readonly PlanColumns columns;
    private readonly PlanEvaluation exact;
    private readonly ExpressionFrame frame = new(Inputs.Length);
    private readonly ExpressionScope scope = new();

    public FormulaScene(IReadOnlyList<string> texts)
    {
        plan = Compile(texts);
        CompiledPlan compiled = CompiledPlan.Compile(plan);
        EvaluationOptions options = new(new LocalDate(2022, 1, 31), Instant.FromUtc(2022, 2, 1, 0, 0));
        columns = PlanColumns.Evaluate(compiled, Read(plan), options);
        exact = compiled.Evaluate(Read(plan), options);
        foreach ((string name, double? number) in Inputs)
        {
            frame.Set(
                scope.Add(name, number is null ? FactType.OfPlain<double?>() : FactType.OfPlain<double>()), number);
        }
    }

    /// <summary>Gets what the columns say.</summary>
    public double? OfColumns(int text) => columns.Targets[text].ValueOf(0);

    /// <summary>Gets what exact arithmetic says.</summary>
    public double? Exactly(int text) => exact.Verdicts[text].Value.NumberOrNull is { } number
        ? double.Parse(number.Round(20).ToString(), System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>Gets what the delegates of the formula say.</summary>
    public double? OfDelegates(int text)
    {
        var computed = (Quantity.Computed)plan.Indicators.Single(one => one.Id.Value == $"f{text}").Quantity;
        return CompiledFormula.Compile(computed.Expression, SlotOf).Evaluate(frame);
    }

    /// <summary>Gets what a workflow says of the text; the reason where it says nothing.</summary>
    public double? OfWorkflow(string text, out string? why)
    {
        ExpressionCompilation compiled = ExpressionCompiler.Compile(text, scope);
        why = compiled.Expression is null ? string.Join('\n', compiled.Diagnostics) : null;
        if (compiled.Expression is null)
        {
            return null;
        }

        why = compiled.Expression.TryEvaluate(frame, out object? value, out ExpressionFault? fault)
            ? null
            : fault!.ToString();
        return value is null ? null : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int SlotOf(string name) => Array.FindIndex(Inputs, input => input.Name == name);

    private static Plan Compile(IReadOnlyList<string> texts)
    {
        var plan = new StringBuilder("{ \"id\": \"p\", \"period\": \"2021\", \"unit\": \"county\", \"indicators\": { ");
        plan.AppendJoin(", ", Inputs.Select(input => $"\"{input.Name}\": {{ \"kind\": \"stock\" }}"));
        for (int i = 0; i < texts.Count; i++)
        {
            plan.Append($", \"f{i}\": {{ \"kind\": \"formula\", \"formula\": {JsonSerializer.Serialize(texts[i])} }}");
        }

        plan.Append(" }, \"targets\": [ ")
            .AppendJoin(", ", texts.Select((_, i) => $"{{ \"id\": \"t{i}\", \"indicator\": \"f{i}\" }}"))
            .Append(" ] }");
        RuleCompilation compiled = RuleCompiler.Compile("p.json", Encoding.UTF8.GetBytes(plan.ToString()));
        Assert.True(compiled.Plan is not null, string.Join('\n', compiled.Diagnostics));
        return compiled.Plan;
    }

    private static ObservationTable Read(Plan plan)
    {
        string rows = "indicator,unit,period,value\n" + string.Concat(Inputs
            .Where(input => input.Number is not null)
            .Select(input => FormattableString.Invariant($"{input.Name},county,2021,{input.Number}\n")));
        return ObservationReader.Read([DataFile.FromBytes("o.csv", Encoding.UTF8.GetBytes(rows))], [plan]).Value;
    }
}

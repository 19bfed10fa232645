using System.Text;
using System.Text.Json;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;
using NodaTime;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>Formulas of plans, worked out by the columns of the engine and by delegates.</summary>
public sealed class CompiledFormulaTests
{
    private const int Formulas = 1000;
    private const double Tolerance = 1e-9;

    // d has no number, so that what is absent is met too.
    private static readonly (string Name, double? Number)[] Inputs = [("a", 2), ("b", 0.5), ("c", 4), ("d", null)];

    [Fact]
    public void Columns_and_delegates_agree_on_random_formulas()
    {
        string[] texts = [.. Enumerable.Range(0, Formulas).Select(seed => new Writer(seed).Number(1 + (seed % 4)))];
        Plan plan = Compile(texts);
        PlanColumns columns = PlanColumns.Evaluate(
            CompiledPlan.Compile(plan),
            Read(plan),
            new EvaluationOptions(new LocalDate(2022, 1, 31), Instant.FromUtc(2022, 2, 1, 0, 0)));
        ExpressionFrame frame = Frame();
        int there = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            double? expected = columns.Targets[i].ValueOf(0);
            var computed = (Quantity.Computed)plan.Indicators.Single(one => one.Id.Value == $"f{i}").Quantity;
            double? actual = CompiledFormula.Compile(computed.Expression, SlotOf).Evaluate(frame);

            Assert.True(
                expected is null == actual is null
                    && Math.Abs((expected - actual) ?? 0) <= Tolerance * Math.Max(1, Math.Abs(expected ?? 0)),
                $"{texts[i]}: columns {expected}, delegates {actual}");
            there += expected is null ? 0 : 1;
        }

        Assert.InRange(there, Formulas / 4, Formulas - (Formulas / 20));
    }

    private static int SlotOf(string name) => Array.FindIndex(Inputs, input => input.Name == name);

    private static ExpressionFrame Frame()
    {
        var frame = new ExpressionFrame(Inputs.Length);
        for (int slot = 0; slot < Inputs.Length; slot++)
        {
            frame.Set(slot, Inputs[slot].Number);
        }

        return frame;
    }

    private static Plan Compile(string[] texts)
    {
        var plan = new StringBuilder("{ \"id\": \"p\", \"period\": \"2021\", \"unit\": \"county\", \"indicators\": { ");
        plan.AppendJoin(", ", Inputs.Select(input => $"\"{input.Name}\": {{ \"kind\": \"stock\" }}"));
        for (int i = 0; i < texts.Length; i++)
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

    private sealed class Writer(int seed)
    {
        private readonly Random random = new(seed);

        public string Number(int depth) =>
            depth == 0 ? Pick("a", "b", "c", "d", "3", "0.25", "10") : Joined(depth);

        private string Joined(int depth) => random.Next(9) switch
        {
            0 => Pick("a", "b", "c"),
            1 => $"-({Number(depth - 1)})",
            2 => $"{Pick("abs", "floor", "ceiling", "sqrt", "sign")}({Number(depth - 1)})",
            3 => $"{Pick("min", "max", "coalesce")}({Number(depth - 1)}, {Number(depth - 1)})",
            4 => $"if({Truth(depth - 1)}, {Number(depth - 1)}, {Number(depth - 1)})",
            5 => $"clip({Number(depth - 1)}, {Number(depth - 1)}, {Number(0)})",
            6 => $"round({Number(depth - 1)}, {Pick("0", "1", "2")})",
            _ => $"({Number(depth - 1)} {Pick("+", "-", "*", "/")} {Number(depth - 1)})",
        };

        private string Truth(int depth) => depth == 0 || random.Next(2) == 0
            ? $"({Number(depth)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number(depth)})"
            : random.Next(4) switch
            {
                0 => $"isMissing({Number(depth - 1)})",
                1 => $"not {Truth(depth - 1)}",
                _ => $"({Truth(depth - 1)} {Pick("and", "or")} {Truth(depth - 1)})",
            };

        private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }
}

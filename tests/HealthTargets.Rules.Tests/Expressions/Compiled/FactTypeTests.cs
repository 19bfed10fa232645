using System.Dynamic;
using System.Text.Json;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Expressions;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

public sealed class FactTypeTests
{
    [Fact]
    public void Members_can_be_declared_one_by_one_without_reflection()
    {
        FactType type = FactType.OfMembers<Fact>(members =>
        {
            members.Add("score", fact => fact.M);
            members.Add("tags", FactType.OfPlain<string>().AsList(), fact => fact.Tags);
            members.Add("level", FactType.OfEnum<Level>(), fact => fact.Lv);
        });

        Assert.Equal("True", Run("score > 1 && tags.Contains(\"b\") && level == \"Medium\"", type, new Fact()));
        Assert.Equal("HT7010", Run("S == \"abc\"", type, new Fact()));
    }

    [Theory]
    [InlineData("a.b + 1", "3")]
    [InlineData("list.Sum(x => x.n)", "3.5")]
    [InlineData("list.Any(x => x.only == \"y\")", "True")]
    [InlineData("big > 2147483647", "True")]
    [InlineData("none == null", "True")]
    [InlineData("input.nothing == null", "True")]
    [InlineData("nothing == null", "HT7010")]
    [InlineData("dates[0] < \"2027\"", "True")]
    public void JSON_has_the_shape_that_it_shows(string text, string expected)
    {
        const string Json = """
            {"a":{"b":2},"list":[{"n":1},{"n":2.5,"only":"y"}],"big":3000000000,"none":null,"dates":["2026-03-31"]}
            """;
        JsonElement element = JsonDocument.Parse(Json).RootElement;

        Assert.Equal(expected, Run(text, FactType.OfJson(element), element));
    }

    [Fact]
    public void An_expando_object_is_a_dictionary()
    {
        IDictionary<string, object?> expando = new ExpandoObject();
        expando["Country"] = "india";
        expando["orders"] = 3;

        Assert.Equal("True", Run("country == \"india\" AND orders > 2", FactType.OfDictionary(expando), expando));
    }

    [Fact]
    public void A_value_of_another_shape_is_a_fault_and_no_guess()
    {
        FactType type = FactType.OfJson(JsonDocument.Parse("""{"n":1}""").RootElement);
        JsonElement other = JsonDocument.Parse("""{"n":"many"}""").RootElement;

        Assert.StartsWith("WrongType", Run("n > 0", type, other), StringComparison.Ordinal);
        Assert.StartsWith("WrongType", Run("I > 0", FactType.Of(typeof(Fact)), new Child()), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_structs_and_interfaces_have_members_too()
    {
        Assert.Equal("True", Run("Fld == 9", FactType.Of(typeof(Fact)), new Fact()));
        Assert.Equal("3", Run("Key + Value", FactType.Of(typeof(KeyValuePair<int, int>)), KeyValuePair.Create(1, 2)));
        Assert.Equal("2", Run("it.Count()", FactType.Of(typeof(IReadOnlyList<int>)), new[] { 1, 2 }));
    }

    [Fact]
    public void Results_can_be_named_for_later_expressions()
    {
        var scope = new ExpressionScope();
        int input = scope.Add("input", FactType.Of(typeof(Fact)));
        ExpressionScope child = scope.CreateChild();
        CompiledExpression first = ExpressionCompiler.Compile("input.Num * 100.0 / input.Den", scope).Expression!;
        int rate = child.Add("rate", first.ResultType);
        CompiledExpression second = ExpressionCompiler.CompileCondition("rate >= 95", child).Expression!;
        var frame = new ExpressionFrame(child.SlotCount);

        frame.Set(input, new Fact());
        Assert.True(first.TryEvaluate(frame, out object? value, out _));
        frame.Set(rate, value);

        Assert.True(second.TryEvaluateCondition(frame, out bool holds, out _) && holds);
        Assert.Equal([("rate", (object?)96.0)], second.Observe(frame).Select(seen => (seen.Part, seen.Value)));
    }

    [Fact]
    public void A_condition_on_an_object_makes_no_garbage()
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        CompiledExpression rule = ExpressionCompiler.CompileCondition(
            "S == \"abc\" && M > 1 && NI5 > 4 && Lv == \"Medium\" && Children.Any(c => c.Score > 80)",
            surroundings.Scope).Expression!;
        Assert.True(rule.TryEvaluateCondition(surroundings.Frame, out _, out _));

        long bytes = Garbage.Of(() =>
        {
            for (int run = 0; run < 1000; run++)
            {
                _ = rule.TryEvaluateCondition(surroundings.Frame, out _, out _);
            }
        });
        Assert.Equal(0, bytes);
    }

    private static string Run(string text, FactType type, object? value)
    {
        var scope = new ExpressionScope();
        var frame = new ExpressionFrame();
        frame.Set(scope.Add("input", type), value);
        ExpressionCompilation compiled = ExpressionCompiler.Compile(text, scope);
        return compiled.Expression is null ? compiled.Diagnostics[0].Code
            : compiled.Expression.TryEvaluate(frame, out object? result, out ExpressionFault? fault)
                ? Convert.ToString(result, System.Globalization.CultureInfo.InvariantCulture)!
                : fault!.Kind + " " + fault.Message;
    }
}

using System.Text.Json;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>The scope and the frame in which an expression is recorded.</summary>
public sealed record ExpressionSurroundings(ExpressionScope Scope, ExpressionFrame Frame)
{
    /// <summary>Gets what a host declares so that rules see what RulesEngine showed them.</summary>
    public static ExpressionFunctions Declared { get; } = new ExpressionFunctions()
        .AddType("Level", FactType.OfEnum<Level>())
        .AddType("Child", FactType.Of(typeof(Child)))
        .AddType("Fact", FactType.Of(typeof(Fact)))
        .AddStatics(typeof(Fact))
        .AddMethod<Child, int, int>("Double", (child, value) => child.Double(value))
        .AddMethod<Fact, int>("Method", fact => fact.Method())
        .AddMaker("Child", () => new Child(), FactType.Of(typeof(Child)))
        .AddMaker("Fact", () => new Fact(), FactType.Of(typeof(Fact)));

    public static ExpressionSurroundings Of(string mode, JsonElement jsonFact)
    {
        var scope = new ExpressionScope(Declared);
        var frame = new ExpressionFrame();
        switch (mode)
        {
            case "multi":
                foreach ((string name, object? value) in Inputs())
                {
                    FactType type = value is null ? FactType.Unknown : FactType.Of(value.GetType());
                    frame.Set(scope.Add(name, type), value);
                }

                break;
            case "json":
                frame.Set(scope.Add("input1", FactType.OfJson(jsonFact)), jsonFact);
                break;
            default:
                frame.Set(scope.Add("input1", FactType.Of(typeof(Fact))), new Fact());
                break;
        }

        return new ExpressionSurroundings(scope, frame);
    }

    private static IEnumerable<(string Name, object? Value)> Inputs() =>
    [
        ("value", 95.5), ("target", 95.0), ("baseline", 80.0), ("elapsed", 0.5), ("numerator", 960.0),
        ("denominator", 1000.0), ("count", 19), ("total", 20), ("amount", 12.5m), ("rate", 1.1), ("name", "x"),
        ("maybe", null), ("flags", new[] { true, false }), ("codes", new List<string> { "A", "B" }),
        ("due", new DateTime(2026, 6, 30)), ("start", new DateTime(2026, 1, 1)), ("year", 2026),
    ];
}

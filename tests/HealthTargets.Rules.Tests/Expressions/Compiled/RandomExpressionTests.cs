using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>Random expressions, compiled and walked.</summary>
public sealed class RandomExpressionTests
{
    private const int Tries = 5000;

    [Fact]
    public void Compiled_expressions_agree_with_a_walk_over_their_tree()
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        var walk = new TreeWalk((Fact)surroundings.Frame[0]!);
        int faults = 0;
        for (int seed = 0; seed < Tries; seed++)
        {
            string text = new RandomExpression(seed).Next(1 + (seed % 4));
            ExpressionCompilation compiled = ExpressionCompiler.Compile(text, surroundings.Scope);
            Assert.True(compiled.Expression is not null, text);

            bool isFine = compiled.Expression.TryEvaluate(surroundings.Frame, out object? value, out _);
            object? expected = Walk(walk, text, out bool isExpectedFine);

            Assert.True(
                isFine == isExpectedFine && Equals(value, expected),
                $"{text}: compiled {Show(isFine, value)}, walked {Show(isExpectedFine, expected)}");
            faults += isFine ? 0 : 1;
        }

        // Enough of both, so that the agreement says something.
        Assert.InRange(faults, Tries / 100, Tries / 2);
    }

    private static object Show(bool isFine, object? value) => isFine ? value ?? "null" : "a fault";

    private static object? Walk(TreeWalk walk, string text, out bool isFine)
    {
        try
        {
            object? value = walk.Of(ExpressionParser.Parse(text, ExpressionSettings.Usual.Limits));
            isFine = true;
            return value;
        }
        catch (Exception exception) when (exception is DivideByZeroException or OverflowException)
        {
            isFine = false;
            return null;
        }
    }
}

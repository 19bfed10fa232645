using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions;

/// <summary>Compiles expressions. Safe on any thread.</summary>
public static class ExpressionCompiler
{
    /// <summary>Compiles an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="settings">Limits; the usual ones where absent.</param>
    /// <returns>The compiled expression, or diagnostics with their place inside the text.</returns>
    public static ExpressionCompilation Compile(
        string text, ExpressionScope scope, ExpressionSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        try
        {
            return new ExpressionCompilation(Build(text, scope, settings, isCondition: false), []);
        }
        catch (ExpressionMistakeException problem)
        {
            return new ExpressionCompilation(null, [MistakeDiagnostics.Standalone(text, problem.Mistake)]);
        }
    }

    /// <summary>Compiles an expression that has to be a condition, such as that of a rule.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="settings">Limits; the usual ones where absent.</param>
    /// <returns>The compiled expression, or diagnostics with their place inside the text.</returns>
    public static ExpressionCompilation CompileCondition(
        string text, ExpressionScope scope, ExpressionSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        try
        {
            return new ExpressionCompilation(Build(text, scope, settings, isCondition: true), []);
        }
        catch (ExpressionMistakeException problem)
        {
            return new ExpressionCompilation(null, [MistakeDiagnostics.Standalone(text, problem.Mistake)]);
        }
    }

    /// <summary>Compiles an expression that stands in a JSON text; diagnostics have their place in the file.</summary>
    internal static ExpressionCompilation Compile(
        ExpressionText text, ExpressionScope scope, ExpressionSettings? settings, bool isCondition)
    {
        try
        {
            return new ExpressionCompilation(Build(text.Value, scope, settings, isCondition), []);
        }
        catch (ExpressionMistakeException problem)
        {
            return new ExpressionCompilation(null, [MistakeDiagnostics.InFile(text, problem.Mistake)]);
        }
    }

    private static CompiledExpression Build(
        string text, ExpressionScope scope, ExpressionSettings? settings, bool isCondition)
    {
        ExpressionSyntax tree = ExpressionParser.Parse(text, (settings ?? ExpressionSettings.Usual).Limits);
        var binder = new Binder(scope);
        Bound bound = binder.BindWhole(tree);
        if (isCondition)
        {
            bound = new Bound(FactTypes.Of(FactKind.Boolean), Binder.Condition(bound), bound.Syntax);
        }

        return new CompiledExpression(text, bound, binder.SlotCount, binder.Observed);
    }
}

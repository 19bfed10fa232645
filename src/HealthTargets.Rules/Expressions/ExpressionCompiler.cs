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
        return Build(text, null, scope, settings, isCondition: false);
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
        return Build(text, null, scope, settings, isCondition: true);
    }

    /// <summary>Compiles an expression that stands in a JSON text; diagnostics have their place in the file.</summary>
    internal static ExpressionCompilation Compile(
        ExpressionText text, ExpressionScope scope, ExpressionSettings? settings, bool isCondition) =>
        Build(text.Value, text, scope, settings, isCondition);

    // The first mistake of writing is the only one; of names and types all that do not follow from others are found.
    private static ExpressionCompilation Build(
        string text, ExpressionText? place, ExpressionScope scope, ExpressionSettings? settings, bool isCondition)
    {
        var found = new MistakeList();
        try
        {
            ExpressionSyntax tree = ExpressionParser.Parse(text, (settings ?? ExpressionSettings.Usual).Limits);
            var binder = new Binder(scope, found);
            Bound bound = binder.BindWhole(tree);
            if (isCondition)
            {
                bound = new Bound(FactTypes.Of(FactKind.Boolean), Binder.Condition(bound), bound.Syntax);
            }

            if (found.Count == 0)
            {
                return new(new CompiledExpression(text, bound, binder.SlotCount, binder.Observed), [])
                {
                    Warnings = Say(text, place, binder.Warnings),
                };
            }
        }
        catch (ExpressionMistakeException problem)
        {
            found.TryAdd(problem.Mistake, 0);
        }

        return new(null, Say(text, place, found.InOrder));
    }

    private static Diagnostic[] Say(string text, ExpressionText? place, IReadOnlyList<ExpressionMistake> mistakes) =>
        mistakes.Count == 0 ? [] : [.. mistakes.Select(mistake => place is null
            ? MistakeDiagnostics.Standalone(text, mistake)
            : MistakeDiagnostics.InFile(place, mistake))];
}

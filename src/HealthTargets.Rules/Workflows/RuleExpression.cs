using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>An expression of a workflow, compiled for the names that it may use. Immutable.</summary>
internal sealed class RuleExpression
{
    private readonly CompiledExpression compiled;

    private RuleExpression(CompiledExpression compiled, IReadOnlyList<Diagnostic> warnings)
    {
        this.compiled = compiled;
        Warnings = warnings;
    }

    /// <summary>Gets what is hardly meant, at its place in the file where there is one.</summary>
    internal IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>Gets the expression as it is written.</summary>
    internal string Text => compiled.Text;

    /// <summary>Gets the type of its value.</summary>
    internal FactType Type => compiled.ResultType;

    /// <summary>Compiles an expression that may give any value.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="place">Where it stands in a file; null where it stands in none.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="mistake">Why it can't be understood, or null.</param>
    /// <returns>The expression, or null where it can't be understood.</returns>
    internal static RuleExpression? Compile(
        string text, SyntaxString? place, RuleScope scope, out RuleMistake? mistake) =>
        Of(ExpressionCompiler.Compile(text, scope.Names), text, place, scope, isCondition: false, out mistake);

    /// <summary>Compiles an expression that is true or false.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="place">Where it stands in a file; null where it stands in none.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <param name="mistake">Why it can't be understood, or null.</param>
    /// <returns>The expression, or null where it can't be understood.</returns>
    internal static RuleExpression? CompileCondition(
        string text, SyntaxString? place, RuleScope scope, out RuleMistake? mistake) =>
        Of(ExpressionCompiler.CompileCondition(text, scope.Names), text, place, scope, isCondition: true, out mistake);

    /// <summary>Works out a condition; false where that went wrong.</summary>
    internal bool TryEvaluate(ExpressionFrame frame, out bool holds, out ExpressionFault? fault) =>
        compiled.TryEvaluateCondition(frame, out holds, out fault);

    /// <summary>Works out a value; null with a fault where that went wrong.</summary>
    internal object? Evaluate(ExpressionFrame frame, out ExpressionFault? fault) =>
        compiled.TryEvaluate(frame, out object? value, out fault) ? value : null;

    /// <summary>Returns the names and members that it reads, with their values.</summary>
    internal IReadOnlyList<SeenPart> Observe(ExpressionFrame frame) => compiled.Observe(frame);

    private static RuleExpression? Of(
        ExpressionCompilation compilation,
        string text,
        SyntaxString? place,
        RuleScope scope,
        bool isCondition,
        out RuleMistake? mistake)
    {
        // Compiled again for the place in the file; mistakes are rare.
        bool isFine = compilation is { Expression: not null, Warnings.Count: 0 };
        ExpressionCompilation shown = isFine || place is null || place.Value != text
            ? compilation
            : ExpressionCompiler.Compile(new ExpressionText(place), scope.Names, null, isCondition);
        if (compilation.Expression is { } compiled)
        {
            mistake = null;
            return new RuleExpression(compiled, shown.Warnings);
        }

        Diagnostic found = compilation.Diagnostics[0];
        int position = Encoding.UTF8.GetCharCount(found.Source.Bytes.Span[..found.Span.Start]);
        mistake = new RuleMistake(shown.Diagnostics, position);
        return null;
    }
}

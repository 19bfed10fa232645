using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// Says mistakes in the writing of a formula in the words of plans, which know no rules and no parameters.
/// </summary>
internal static class FormulaMistakes
{
    /// <summary>Returns the diagnostic of a mistake.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="mistake">The mistake.</param>
    internal static Diagnostic Of(ExpressionText text, ExpressionMistake mistake)
    {
        (int start, int length) = (mistake.Start, mistake.Length);
        string what = text.Value.Substring(start, length);
        return mistake.Kind switch
        {
            var kind when kind == SyntaxMistakes.UnexpectedCharacterKind => what == "["
                ? ExpressionErrors.UnclosedBracket(text, start)
                : ExpressionErrors.UnexpectedCharacter(text, start, length),
            var kind when kind == SyntaxMistakes.BadNumberKind => ExpressionErrors.BadNumber(text, start, length),
            var kind when kind == SyntaxMistakes.UnexpectedPartKind => what == ")"
                ? ExpressionErrors.UnclosedBracket(text, start)
                : ExpressionErrors.MissingOperator(text, start, length),
            var kind when kind == SyntaxMistakes.MissingSignKind && length > 0 =>
                ExpressionErrors.MissingOperator(text, start, length),
            var kind when kind == SyntaxMistakes.MissingSignKind && OpenBracket(text.Value) is { } open =>
                ExpressionErrors.UnclosedBracket(text, open),
            var kind when kind == SyntaxMistakes.TooLargeKind => ExpressionErrors.TooLarge(text, start),
            _ => ExpressionErrors.MissingOperand(text, start, length),
        };
    }

    // The innermost bracket that is open at the end. Names in square brackets and quoted texts may hold others.
    private static int? OpenBracket(string text)
    {
        Stack<int> open = [];
        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(':
                    open.Push(at);
                    break;
                case ')':
                    open.TryPop(out _);
                    break;
                case '[' or '\'':
                    at = Math.Max(at, text.IndexOf(text[at] == '[' ? ']' : '\'', at + 1));
                    break;
            }
        }

        return open.TryPop(out int innermost) ? innermost : null;
    }
}

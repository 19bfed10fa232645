using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Expressions;

/// <summary>
/// Reads a formula of a plan: the tree of the language is made of its text, and the formula of the tree.
/// </summary>
internal static class FormulaReader
{
    private static readonly LanguageLimits Limits = new(
        ExpressionLimits.CharactersMax,
        ExpressionLimits.DepthMax + 1,
        ExpressionLimits.CharactersMax,
        ExpressionLimits.ValuesMax);

    /// <summary>Reads a formula; null where it can't be read, which is reported.</summary>
    internal static BoundFormula? Read(SyntaxString formula, FormulaTerms terms, DiagnosticBag bag)
    {
        var text = new ExpressionText(formula);
        if (Parse(text, bag) is not { } tree)
        {
            return null;
        }

        var binder = new FormulaBinder(text, terms, bag);
        return binder.Bind(tree) is { } whole && (terms.GivesTruth is not { } truth || binder.Gives(whole, truth))
            ? new BoundFormula(whole, binder.Names)
            : null;
    }

    private static ExpressionSyntax? Parse(ExpressionText text, DiagnosticBag bag)
    {
        try
        {
            List<Token> tokens = FormulaLexer.Split(text.Value, Limits);
            return FindTooMany(tokens) is { } first
                ? throw SyntaxMistakes.TooLarge(Limits, first.Start)
                : ExpressionParser.ParseFormula(text.Value, tokens, Limits);
        }
        catch (ExpressionMistakeException problem)
        {
            bag.Add(FormulaMistakes.Of(text, problem.Mistake));
            return null;
        }
    }

    // The first number or name beyond the limit.
    private static Token? FindTooMany(List<Token> tokens)
    {
        int values = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            bool isValue = tokens[i].Kind switch
            {
                TokenKind.Name => tokens[i].Sign == Sign.None && tokens[i + 1].Sign != Sign.Open,
                TokenKind.Sign or TokenKind.End => false,
                _ => true,
            };
            values += isValue ? 1 : 0;
            if (values > ExpressionLimits.ValuesMax)
            {
                return tokens[i];
            }
        }

        return null;
    }
}

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>The parser's part for calls.</summary>
internal sealed partial class ExpressionParser
{
    private CallSyntax ReadCall(ExpressionSyntax? owner, Token name, string written, bool isSafe, bool isNew = false)
    {
        Expect(Sign.Open, "(");
        List<ExpressionSyntax> arguments = Current.Sign == Sign.Close ? [] : ReadArguments(written);
        Token close = Current;
        Expect(Sign.Close, ")");
        return new CallSyntax(owner, name, written, arguments, close.End) { IsSafe = isSafe, IsNew = isNew };
    }

    // int.TryParse(x, out _) asks whether a text is a number and wants nothing else of it.
    private List<ExpressionSyntax> ReadArguments(string function)
    {
        bool mayDiscard = function.Equals("TryParse", StringComparison.OrdinalIgnoreCase);
        var items = new List<ExpressionSyntax> { ReadExpression() };
        while (Current.Sign == Sign.Comma)
        {
            at++;
            if (mayDiscard && IsWord(at, "out") && IsWord(at + 1, "_") && tokens[at + 2].Sign == Sign.Close)
            {
                at += 2;
                break;
            }

            items.Add(ReadExpression());
            if (items.Count > limits.ItemsMax)
            {
                throw SyntaxMistakes.TooLarge(limits, Current.Start);
            }
        }

        return items;
    }

    // Cast<int>() and OfType<int>(): the only calls with a type between angle brackets.
    private bool IsTypeArgument(Token name) =>
        Current.Sign == Sign.Less && TextOf(name).ToUpperInvariant() is "CAST" or "OFTYPE"
        && tokens[at + 1].Kind == TokenKind.Name;

    private CallSyntax ReadTypedCall(ExpressionSyntax owner, Token name, bool isSafe)
    {
        at++;
        Token type = Take();
        string written = TextOf(type);
        if (Current.Sign == Sign.Question)
        {
            at++;
            written += "?";
        }

        Expect(Sign.Greater, ">");
        Expect(Sign.Open, "(");
        Token close = Current;
        Expect(Sign.Close, ")");
        return new CallSyntax(
            owner, name, TextOf(name), [new LiteralSyntax(written, written, type.Start, type.End)], close.End)
        {
            IsSafe = isSafe,
        };
    }

    // (sum, x) => sum + x
    private bool IsPairLambda() =>
        Current.Sign == Sign.Open && tokens[at + 1].Kind == TokenKind.Name && tokens[at + 2].Sign == Sign.Comma
        && tokens[at + 3].Kind == TokenKind.Name && tokens[at + 4].Sign == Sign.Close
        && tokens[at + 5].Sign == Sign.Arrow;

    private LambdaSyntax ReadPairLambda()
    {
        Token first = tokens[at + 1];
        Token second = tokens[at + 3];
        at += 6;
        return new LambdaSyntax(first, TextOf(first), ReadExpression()) { Second = TextOf(second) };
    }
}

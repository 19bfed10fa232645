namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>
/// Splits a text into tokens, in one pass and without recursion. What a token is, the lexers of workflows and of
/// formulas say.
/// </summary>
internal static class TokenSplitter
{
    /// <summary>Returns the tokens, the last one the end.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <param name="tokenAt">Returns the token that begins at a place, which is no white space.</param>
    /// <exception cref="ExpressionMistakeException">Something in it is no token, or it is too large.</exception>
    internal static List<Token> Split(string text, LanguageLimits limits, Func<string, int, Token> tokenAt)
    {
        if (text.Length > limits.CharactersMax)
        {
            throw SyntaxMistakes.TooLarge(limits, 0);
        }

        var tokens = new List<Token>(4 + Math.Min(text.Length / 4, 64));
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            Token token = tokenAt(text, at);
            tokens.Add(token);
            at += token.Length;
            if (tokens.Count > limits.PartsMax)
            {
                throw SyntaxMistakes.TooLarge(limits, at);
            }
        }

        tokens.Add(new Token(TokenKind.End, Sign.None, text.Length, 0));
        return tokens;
    }
}

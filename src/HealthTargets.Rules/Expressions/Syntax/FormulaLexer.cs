using System.Text;
using HealthTargets.Formulas;

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>
/// Splits a formula of a plan into the tokens of the language. Other than in workflows, names may have points in them
/// or stand in square brackets, since they are those of indicators and facts; numbers are plain decimals; and there are
/// no lists, members and records.
/// </summary>
internal static class FormulaLexer
{
    private static readonly HashSet<Sign> Signs =
    [
        Sign.Not, Sign.NotEqual, Sign.Equal, Sign.Less, Sign.AtMost, Sign.Greater, Sign.AtLeast, Sign.And, Sign.Or,
        Sign.Plus, Sign.Minus, Sign.Times, Sign.Over, Sign.Question, Sign.Coalesce, Sign.Colon, Sign.Comma, Sign.Open,
        Sign.Close,
    ];

    /// <summary>Returns the tokens, the last one the end.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <exception cref="ExpressionMistakeException">Something in it is no token, or it is too large.</exception>
    internal static List<Token> Split(string text, LanguageLimits limits)
    {
        List<Token> tokens = TokenSplitter.Split(text, limits, TokenAt);
        FindWords(text, tokens);
        return tokens;
    }

    private static Token TokenAt(string text, int at)
    {
        char first = text[at];
        if (char.IsAsciiDigit(first))
        {
            return Number(text, at);
        }

        if (first == '[')
        {
            int length = text.AsSpan(at).IndexOf(']') + 1;
            return length > 2 && !text.AsSpan(at + 1, length - 2).IsWhiteSpace()
                ? new Token(TokenKind.BracketedName, Sign.None, at, length)
                : throw SyntaxMistakes.UnexpectedCharacter(text, at, 1);
        }

        if (first == '\'')
        {
            int length = text.AsSpan(at + 1).IndexOf('\'') + 2;
            return length > 2
                ? new Token(TokenKind.Quoted, Sign.None, at, length)
                : throw SyntaxMistakes.UnexpectedCharacter(text, at, 1);
        }

        int nameLength = FormulaText.NameLength(text, at);
        if (nameLength > 0)
        {
            return new Token(TokenKind.Name, Sign.None, at, nameLength);
        }

        // An arrow is no sign of formulas, so = and > stand alone.
        (Sign sign, int signLength) = ExpressionLexer.SignAt(text, at);
        (sign, signLength) = sign == Sign.Arrow ? (Sign.Equal, 1) : (sign, signLength);
        _ = Rune.DecodeFromUtf16(text.AsSpan(at), out _, out int width);
        return Signs.Contains(sign)
            ? new Token(TokenKind.Sign, sign, at, signLength)
            : throw SyntaxMistakes.UnexpectedCharacter(text, at, width);
    }

    private static Token Number(string text, int at)
    {
        int end = at + DigitsLength(text, at);
        int fraction = end < text.Length && text[end] == '.' ? DigitsLength(text, end + 1) : 0;
        return fraction == 0
            ? new Token(TokenKind.Integer, Sign.None, at, end - at)
            : new Token(TokenKind.Real, Sign.None, at, end + 1 + fraction - at);
    }

    private static int DigitsLength(string text, int at)
    {
        int length = text.AsSpan(at).IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length - at : length;
    }

    // and, or, not are words wherever they stand. An indicator may be called mod or LE: all other words and spellings
    // are signs only where a name can't stand.
    private static void FindWords(string text, List<Token> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (token.Kind != TokenKind.Name)
            {
                continue;
            }

            ReadOnlySpan<char> name = text.AsSpan(token.Start, token.Length);
            Sign word = ExpressionLexer.WordOf(name);
            bool isSign = IsAlwaysWord(name)
                || (Signs.Contains(word) && (word == Sign.Not ? IsBefore(text, tokens, i) : IsBetween(tokens, i)));
            tokens[i] = isSign ? token with { Sign = word } : token;
        }
    }

    private static bool IsAlwaysWord(ReadOnlySpan<char> name) => name is "and" or "or" or "not";

    private static bool IsBefore(string text, List<Token> tokens, int place) =>
        !IsBetween(tokens, place) && StartsValue(text, tokens[place + 1]);

    private static bool IsBetween(List<Token> tokens, int place) => place > 0 && EndsValue(tokens[place - 1]);

    private static bool EndsValue(Token token) => token.Kind switch
    {
        TokenKind.Name => token.Sign == Sign.None,
        TokenKind.Sign => token.Sign == Sign.Close,
        TokenKind.End => false,
        _ => true,
    };

    private static bool StartsValue(string text, Token token) => token.Kind switch
    {
        TokenKind.Name => text.AsSpan(token.Start, token.Length) is not ("and" or "or"),
        TokenKind.Sign => token.Sign is Sign.Open or Sign.Not,
        TokenKind.End => false,
        _ => true,
    };
}

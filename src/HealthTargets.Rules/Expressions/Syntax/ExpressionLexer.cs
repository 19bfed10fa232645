namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>Splits an expression of a workflow into tokens.</summary>
internal static class ExpressionLexer
{
    // A longer sign stands before a shorter one that it begins with.
    private static readonly (string Text, Sign Sign)[] Signs =
    [
        ("&&", Sign.And), ("||", Sign.Or), ("==", Sign.Equal), ("=>", Sign.Arrow), ("!=", Sign.NotEqual),
        ("<>", Sign.NotEqual), ("<=", Sign.AtMost), (">=", Sign.AtLeast), ("<<", Sign.ShiftLeft),
        (">>", Sign.ShiftRight), ("??", Sign.Coalesce), ("?.", Sign.SafeDot), ("=", Sign.Equal), ("!", Sign.Not),
        ("<", Sign.Less), (">", Sign.Greater), ("&", Sign.Ampersand), ("|", Sign.Bar), ("+", Sign.Plus),
        ("-", Sign.Minus), ("*", Sign.Times), ("/", Sign.Over), ("%", Sign.Percent), ("?", Sign.Question),
        (":", Sign.Colon), (".", Sign.Dot), (",", Sign.Comma), ("(", Sign.Open), (")", Sign.Close),
        ("[", Sign.OpenSquare), ("]", Sign.CloseSquare), ("{", Sign.OpenCurly), ("}", Sign.CloseCurly),
    ];

    // Signs by their first character, so that most tokens are found with one or two comparisons.
    private static readonly (string Text, Sign Sign)[][] SignsByFirst = [.. Enumerable.Range(0, 128)
        .Select(first => Signs.Where(sign => sign.Text[0] == first).ToArray())];

    private static readonly Dictionary<string, Sign> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = Sign.Equal, ["equal"] = Sign.Equal, ["ne"] = Sign.NotEqual, ["neq"] = Sign.NotEqual,
        ["notequal"] = Sign.NotEqual, ["lt"] = Sign.Less, ["LessThan"] = Sign.Less, ["le"] = Sign.AtMost,
        ["LessThanEqual"] = Sign.AtMost, ["gt"] = Sign.Greater, ["GreaterThan"] = Sign.Greater,
        ["ge"] = Sign.AtLeast, ["GreaterThanEqual"] = Sign.AtLeast, ["and"] = Sign.And, ["AndAlso"] = Sign.And,
        ["or"] = Sign.Or, ["OrElse"] = Sign.Or, ["not"] = Sign.Not, ["mod"] = Sign.Percent,
    };

    private static readonly Dictionary<string, Sign>.AlternateLookup<ReadOnlySpan<char>> WordLookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the tokens, the last one the end.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <exception cref="ExpressionMistakeException">Something in it is no token, or it is too large.</exception>
    internal static List<Token> Split(string text, LanguageLimits limits) =>
        TokenSplitter.Split(text, limits, TokenAt);

    private static Token TokenAt(string text, int at)
    {
        char first = text[at];
        if (first is '"' or '\'')
        {
            return new Token(first == '"' ? TokenKind.Text : TokenKind.Quoted, Sign.None, at, QuotedLength(text, at));
        }

        if (char.IsAsciiDigit(first))
        {
            (int digits, bool isReal) = NumberScanner.Measure(text, at);
            return new Token(isReal ? TokenKind.Real : TokenKind.Integer, Sign.None, at, digits);
        }

        if (char.IsLetter(first) || first is '_' or '@' or '$' or '^' or '~')
        {
            int end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            return new Token(TokenKind.Name, WordOf(text.AsSpan(at, end - at)), at, end - at);
        }

        (Sign sign, int length) = SignAt(text, at);
        if (sign != Sign.None)
        {
            return new Token(TokenKind.Sign, sign, at, length);
        }

        int width = char.IsHighSurrogate(first) && at + 1 < text.Length ? 2 : 1;
        throw SyntaxMistakes.UnexpectedCharacter(text, at, width);
    }

    /// <summary>Returns the sign for which a word stands, in any case, or none.</summary>
    internal static Sign WordOf(ReadOnlySpan<char> word) =>
        WordLookup.TryGetValue(word, out Sign found) ? found : Sign.None;

    /// <summary>Returns the longest sign that begins at a place, or none.</summary>
    internal static (Sign Sign, int Length) SignAt(string text, int at)
    {
        if (text[at] < 128)
        {
            foreach ((string sign, Sign meaning) in SignsByFirst[text[at]])
            {
                if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
                {
                    return (meaning, sign.Length);
                }
            }
        }

        return (Sign.None, 0);
    }

    // A quote ends a text unless a backslash stands before it; a backslash takes the next character with it.
    private static int QuotedLength(string text, int at)
    {
        for (int end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == text[at])
            {
                return end + 1 - at;
            }
        }

        throw SyntaxMistakes.Unterminated(text, at);
    }
}

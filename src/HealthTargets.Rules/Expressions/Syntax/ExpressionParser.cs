namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>
/// Reads an expression into a tree. Loosest first: <c>?:</c>, <c>??</c>, <c>=&gt;</c>, or, and, in, <c>&amp; |</c>,
/// comparisons, shifts, <c>+ -</c>, <c>* / %</c>, signs before a value. Depth is checked before it recurses.
/// </summary>
internal sealed partial class ExpressionParser
{
    // A tree may be higher than brackets are deep, since a + b + c leans to the left.
    private const int HeightPerDepth = 8;

    private readonly string text;
    private readonly List<Token> tokens;
    private readonly LanguageLimits limits;
    private int at;
    private int depth;

    // Whether it is a formula of a plan, with exact numbers and names of indicators.
    private readonly bool isFormula;

    private ExpressionParser(string text, List<Token> tokens, LanguageLimits limits, bool isFormula)
    {
        this.text = text;
        this.tokens = tokens;
        this.limits = limits;
        this.isFormula = isFormula;
    }

    private Token Current => tokens[at];

    /// <summary>Returns the tree of an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <exception cref="ExpressionMistakeException">It can't be read.</exception>
    internal static ExpressionSyntax Parse(string text, LanguageLimits limits) =>
        Parse(text, ExpressionLexer.Split(text, limits), limits, isFormula: false);

    /// <summary>Returns the tree of a formula of a plan.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="tokens">Its tokens, as <see cref="FormulaLexer"/> splits it.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <exception cref="ExpressionMistakeException">It can't be read.</exception>
    internal static ExpressionSyntax ParseFormula(string text, List<Token> tokens, LanguageLimits limits) =>
        Parse(text, tokens, limits, isFormula: true);

    private static ExpressionSyntax Parse(string text, List<Token> tokens, LanguageLimits limits, bool isFormula)
    {
        if (tokens.Count == 1)
        {
            throw SyntaxMistakes.Empty();
        }

        var parser = new ExpressionParser(text, tokens, limits, isFormula);
        ExpressionSyntax tree = parser.ReadExpression();
        return parser.Current.Kind == TokenKind.End
            ? tree
            : throw SyntaxMistakes.UnexpectedPart(text, parser.Current);
    }

    private ExpressionSyntax ReadExpression()
    {
        if (++depth > limits.DepthMax)
        {
            throw SyntaxMistakes.TooLarge(limits, Current.Start);
        }

        ExpressionSyntax tree = IsLambda() ? ReadLambda() : IsPairLambda() ? ReadPairLambda() : ReadChoice();
        depth--;
        return tree;
    }

    private bool IsLambda() =>
        Current.Kind == TokenKind.Name && Current.Sign == Sign.None && tokens[at + 1].Sign == Sign.Arrow;

    private LambdaSyntax ReadLambda()
    {
        Token parameter = Current;
        at += 2;
        return new LambdaSyntax(parameter, TextOf(parameter), ReadExpression());
    }

    private ExpressionSyntax ReadChoice()
    {
        ExpressionSyntax tree = ReadBinary(0);
        if (Current.Sign == Sign.Coalesce)
        {
            Token sign = Take();
            tree = new BinarySyntax(sign, tree, ReadExpression());
        }

        if (Current.Sign == Sign.Question)
        {
            at++;
            ExpressionSyntax first = ReadExpression();
            Expect(Sign.Colon, ":");
            tree = new ConditionalSyntax(tree, first, ReadExpression());
        }

        return tree;
    }

    private ExpressionSyntax ReadBinary(int loosest)
    {
        ExpressionSyntax left = ReadSigned();
        while (true)
        {
            if (loosest <= InStrength && IsIn(out int words, out bool isNegated))
            {
                at += words;
                left = ReadIn(left, isNegated);
                continue;
            }

            Token sign = Current;
            int strength = Strength(sign.Sign);
            if (strength < loosest || strength < 0)
            {
                return left;
            }

            at++;
            left = new BinarySyntax(sign, left, ReadBinary(strength + 1));
            if (left.Height > limits.DepthMax * HeightPerDepth)
            {
                throw SyntaxMistakes.TooLarge(limits, sign.Start);
            }
        }
    }

    private ExpressionSyntax ReadSigned()
    {
        if (Current.Sign is not (Sign.Minus or Sign.Not))
        {
            return ReadPrimary();
        }

        Token sign = Take();
        if (sign.Sign == Sign.Minus && Current.Kind is TokenKind.Integer or TokenKind.Real)
        {
            return ReadTail(ReadNumber(sign));
        }

        if (++depth > limits.DepthMax)
        {
            throw SyntaxMistakes.TooLarge(limits, sign.Start);
        }

        // The word stands before a whole comparison: not a > b. The sign binds its value only, but in plan formulas it
        // is the word.
        bool isWord = sign.Sign == Sign.Not && (isFormula || sign.Kind == TokenKind.Name);
        ExpressionSyntax operand = isWord ? ReadBinary(ComparisonStrength) : ReadSigned();
        depth--;
        return new UnarySyntax(sign, operand);
    }

    private const int InStrength = 2;
    private const int ComparisonStrength = 4;

    private static int Strength(Sign sign) => sign switch
    {
        Sign.Or => 0,
        Sign.And => 1,
        Sign.Ampersand or Sign.Bar => 3,
        Sign.Equal or Sign.NotEqual or Sign.Less or Sign.AtMost or Sign.Greater or Sign.AtLeast => ComparisonStrength,
        Sign.ShiftLeft or Sign.ShiftRight => 5,
        Sign.Plus or Sign.Minus => 6,
        Sign.Times or Sign.Over or Sign.Percent => 7,
        _ => -1,
    };

    private Token Take() => tokens[at++];

    private void Expect(Sign sign, string written)
    {
        if (Current.Sign != sign)
        {
            throw SyntaxMistakes.MissingSign(Current, written);
        }

        at++;
    }

    // A name may stand behind @, as in C#, and is the same name.
    private string TextOf(Token token) => token.Kind == TokenKind.Name && token.Length > 1 && text[token.Start] == '@'
        ? text.Substring(token.Start + 1, token.Length - 1)
        : text.Substring(token.Start, token.Length);

    private bool IsWord(int place, string word) =>
        tokens[place].Kind == TokenKind.Name && tokens[place].Length == word.Length
        && string.Compare(text, tokens[place].Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

using System.Text;

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>The reader's part for values, members, calls and lists.</summary>
internal sealed partial class ExpressionParser
{
    private ExpressionSyntax ReadPrimary() => ReadTail(ReadStart());

    // Members, calls and items that follow a value.
    private ExpressionSyntax ReadTail(ExpressionSyntax tree)
    {
        while (true)
        {
            if (Current.Sign is Sign.Dot or Sign.SafeDot)
            {
                bool isSafe = Take().Sign == Sign.SafeDot;
                Token name = Current.Kind is TokenKind.Name or TokenKind.BracketedName
                    ? Take()
                    : throw SyntaxMistakes.MissingValue(Current);
                tree = Current.Sign == Sign.Open ? ReadCall(tree, name, TextOf(name), isSafe)
                    : IsTypeArgument(name) ? ReadTypedCall(tree, name, isSafe)
                    : new MemberSyntax(tree, TextOf(name), name.Start, isSafe);
            }
            else if (Current.Sign == Sign.OpenSquare)
            {
                at++;
                ExpressionSyntax index = ReadExpression();
                Token close = Current;
                Expect(Sign.CloseSquare, "]");
                tree = new IndexSyntax(tree, index, close.End);
            }
            else
            {
                return tree;
            }

            if (tree.Height > limits.DepthMax * HeightPerDepth)
            {
                throw SyntaxMistakes.TooLarge(limits, tree.End);
            }
        }
    }

    private ExpressionSyntax ReadStart()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Real:
                return ReadNumber(sign: null);
            case TokenKind.Quoted:
                at++;
                return isFormula
                    ? LiteralReader.Raw(text, token)
                    : LiteralReader.Quoted(text, token, isSingle: true);
            case TokenKind.BracketedName:
                at++;
                return new NameSyntax(text[(token.Start + 1)..(token.End - 1)].Trim(), token.Start, token.End);
            case TokenKind.Text:
                return ReadTexts();
            case TokenKind.Name when token.Sign == Sign.None:
                return ReadName();
            case TokenKind.Sign when token.Sign == Sign.Open:
                at++;
                ExpressionSyntax inner = ReadExpression();
                Expect(Sign.Close, ")");
                return inner;
            default:
                throw SyntaxMistakes.MissingValue(token);
        }
    }

    private LiteralSyntax ReadNumber(Token? sign) => isFormula
        ? LiteralReader.Exact(text, Take(), sign)
        : LiteralReader.Number(text, Take(), sign);

    // Texts in a row are one text. The quotes between them stay in it, as in RulesEngine: "a" "b" is a""b.
    private LiteralSyntax ReadTexts()
    {
        LiteralSyntax literal = LiteralReader.Quoted(text, Take(), isSingle: false);
        if (Current.Kind != TokenKind.Text)
        {
            return literal;
        }

        // Ten thousand of them are still one text that is made once.
        var joined = new StringBuilder(literal.Text);
        int end = literal.End;
        while (Current.Kind == TokenKind.Text)
        {
            LiteralSyntax next = LiteralReader.Quoted(text, Take(), isSingle: false);
            joined.Append("\"\"").Append(next.Text);
            end = next.End;
        }

        return new LiteralSyntax(joined.ToString(), joined.ToString(), literal.Start, end);
    }

    private ExpressionSyntax ReadName()
    {
        Token name = Take();
        string written = TextOf(name);
        if (isFormula && Current.Sign != Sign.Open)
        {
            return new NameSyntax(written, name.Start, name.End);
        }

        if (!isFormula && Current.Sign == Sign.Open && name.Length == 3 && IsWord(at - 1, "new"))
        {
            return ReadRecord(name, Sign.Close, ")");
        }

        if (Current.Sign == Sign.Open)
        {
            return ReadCall(null, name, written, isSafe: false);
        }

        if (name.Length == 3 && IsWord(at - 1, "new"))
        {
            return ReadNew(name);
        }

        if (Current.Sign == Sign.Question && tokens[at + 1].Sign == Sign.Open && Keywords.IsType(written))
        {
            at++;
            return ReadCall(null, name, written + "?", isSafe: false);
        }

        // DateTime"2026-01-01" is short for DateTime("2026-01-01").
        if (Current.Kind == TokenKind.Text && Keywords.IsType(written))
        {
            LiteralSyntax literal = ReadTexts();
            return new CallSyntax(null, name, written, [literal], literal.End);
        }

        return Keywords.Constant(written) is { } constant
            ? new LiteralSyntax(constant.Value, written, name.Start, name.End)
            : new NameSyntax(written, name.Start, name.End);
    }

    private List<ExpressionSyntax> ReadItems()
    {
        var items = new List<ExpressionSyntax> { ReadExpression() };
        while (Current.Sign == Sign.Comma)
        {
            at++;
            items.Add(ReadExpression());
            if (items.Count > limits.ItemsMax)
            {
                throw SyntaxMistakes.TooLarge(limits, Current.Start);
            }
        }

        return items;
    }

    // What follows the word new, round brackets of a record apart.
    private ExpressionSyntax ReadNew(Token word)
    {
        if (Current.Sign == Sign.OpenCurly)
        {
            return ReadRecord(word, Sign.CloseCurly, "}");
        }

        Token name = Current;
        string? typeName = null;
        if (Current.Kind == TokenKind.Name)
        {
            typeName = TextOf(Take());
            while (Current.Sign == Sign.Dot && tokens[at + 1].Kind == TokenKind.Name)
            {
                at++;
                typeName += "." + TextOf(Take());
            }

            if (Current.Sign == Sign.Open)
            {
                return ReadCall(null, name, typeName, isSafe: false, isNew: true);
            }
        }

        Expect(Sign.OpenSquare, "[");
        Expect(Sign.CloseSquare, "]");
        Expect(Sign.OpenCurly, "{");
        IReadOnlyList<ExpressionSyntax> items = Current.Sign == Sign.CloseCurly ? [] : ReadItems();
        Token close = Current;
        Expect(Sign.CloseCurly, "}");
        return new ListSyntax(word, typeName, items, close.End);
    }

    private RecordSyntax ReadRecord(Token word, Sign closing, string closingText)
    {
        at++;
        var names = new List<string>();
        var values = new List<ExpressionSyntax>();
        while (Current.Sign != closing)
        {
            string? name = null;
            if (Current.Kind == TokenKind.Name && tokens[at + 1] is { Sign: Sign.Equal, Length: 1 })
            {
                name = TextOf(Take());
                at++;
            }

            ExpressionSyntax value = ReadExpression();
            if (IsWord(at, "as") && tokens[at + 1].Kind == TokenKind.Name)
            {
                at++;
                name = TextOf(Take());
            }

            names.Add(name ?? (value as MemberSyntax)?.Name ?? (value as NameSyntax)?.Name
                ?? throw SyntaxMistakes.MissingSign(Current, "as"));
            values.Add(value);
            if (values.Count > limits.ItemsMax)
            {
                throw SyntaxMistakes.TooLarge(limits, Current.Start);
            }

            if (Current.Sign != Sign.Comma)
            {
                break;
            }

            at++;
        }

        Token close = Current;
        Expect(closing, closingText);
        return new RecordSyntax(word, names, values, close.End);
    }

    private bool IsIn(out int words, out bool isNegated)
    {
        isNegated = true;
        if (Current.Sign == Sign.Not && IsWord(at + 1, "in"))
        {
            words = 2;
            return true;
        }

        words = 1;
        if (IsWord(at, "not_in"))
        {
            return true;
        }

        isNegated = false;
        return IsWord(at, "in");
    }

    private InSyntax ReadIn(ExpressionSyntax left, bool isNegated)
    {
        if (Current.Sign == Sign.Open)
        {
            at++;
            List<ExpressionSyntax> items = ReadItems();
            Token close = Current;
            Expect(Sign.Close, ")");
            return new InSyntax(left, items, isNegated, close.End);
        }

        if (isFormula)
        {
            throw SyntaxMistakes.MissingSign(Current, "(");
        }

        ExpressionSyntax list = ReadPrimary();
        return new InSyntax(left, [list], isNegated, list.End) { IsList = true };
    }
}

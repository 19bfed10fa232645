using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Syntax;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Expressions;

public sealed class FormulaReaderTests
{
    private static readonly JsonSerializerOptions AsItIs =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<Formula> Formulas = Gen.Sized(size => Sized(Math.Min(size, 3)));

    [Theory]
    [InlineData("stock / daily_use", "stock / daily_use")]
    [InlineData("a-b-c", "a - b - c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("((a))", "a")]
    [InlineData("a*b+c/d", "a * b + c / d")]
    [InlineData("-(a+1.50)", "-(a + 1.5)")]
    [InlineData("-5 * a", "-5 * a")]
    [InlineData("库存 / [daily-use]", "库存 / [daily-use]")]
    [InlineData("[ a ] * 100", "a * 100")]
    [InlineData("if(a>=2&&!(b=1)||c<>3,max(a,b,c),-abs(a))", "if(a >= 2 and not b == 1 or c != 3, max(a, b, c), -abs(a))")]
    [InlineData("if(isMissing(a) or (b > 1 or c < 2), 1, 0)", "if(isMissing(a) or (b > 1 or c < 2), 1, 0)")]
    [InlineData("[and] + min(a, 2)", "[and] + min(a, 2)")]
    [InlineData("a > 1 ? b : -c ?? d", "if(a > 1, b, coalesce(-c, d))")]
    [InlineData("iif(a ge 2 AND NOT (b eq 1) Or c ne 3, Max(a,b), ABS(a))", "if(a >= 2 and not b == 1 or c != 3, max(a, b), abs(a))")]
    [InlineData("isnull(a, 0) + Math.Pow(b, 2)", "coalesce(a, 0) + power(b, 2)")]
    [InlineData("if(a in (1, 2), b, c)", "if(a == 1 or a == 2, b, c)")]
    [InlineData("if(a not in (1, b), b, c)", "if(not (a == 1 or a == b), b, c)")]
    [InlineData("if(!a > b, 1, 0)", "if(not a > b, 1, 0)")]
    [InlineData("mod / LE - eq * in + Not", "mod / LE - eq * in + Not")]
    [InlineData("true + null - new * it / a.b.c", "true + null - new * it / a.b.c")]
    [InlineData("Sum(Children(LASTYEAR(a)))", "sum(children(lastYear(a)))")]
    [InlineData("a/previous(a)-1", "a / previous(a) - 1")]
    [InlineData("lastYear( a + previous(b) )", "lastYear(a + previous(b))")]
    [InlineData("sum(children(a))/share(a,b)", "sum(children(a)) / share(a, b)")]
    [InlineData("share(children(a>=90 and not isMissing(b)))", "share(children(a >= 90 and not isMissing(b)))")]
    [InlineData("max( children ( max(a, b) ) )", "max(children(max(a, b)))")]
    [InlineData("count(children(a))+count(children(a>1))", "count(children(a)) + count(children(a > 1))")]
    [InlineData("mean(children(sum(children(previous(a)))))", "mean(children(sum(children(previous(a)))))")]
    [InlineData("if(previous(a > 1), previous, children)", "if(previous(a > 1), previous, children)")]
    public void A_formula_is_read_with_the_usual_precedence(string text, string written)
    {
        (BoundFormula? formula, IReadOnlyList<Diagnostic> diagnostics) = Read(text);
        Assert.Empty(diagnostics);
        Assert.Equal(written, FormulaText.Write(formula!.Formula));
    }

    [Theory]
    [InlineData("a ÷ b", "(1,4) HT3041")]
    [InlineData("a，b", "(1,3) HT3041")]
    [InlineData("a ^ 2", "(1,4) HT3041")]
    [InlineData("if(a)", "(1,2) HT3081")]
    [InlineData("sqr(a)", "(1,2) HT3080")]
    [InlineData("min()", "(1,2) HT3081")]
    [InlineData("min(a, )", "(1,9) HT3042")]
    [InlineData("min(a, b", "(1,5) HT3044")]
    [InlineData("min(a b)", "(1,8) HT3043")]
    [InlineData("a > b", "(1,2) HT3083")]
    [InlineData("1 + (a > b)", "(1,7) HT3083")]
    [InlineData("if(a, 1, 2)", "(1,5) HT3082")]
    [InlineData("if(a > 1 and b, 1, 2)", "(1,15) HT3082")]
    [InlineData("if(not a, 1, 2)", "(1,9) HT3082")]
    [InlineData("if(a > b > c, 1, 2)", "(1,5) HT3083")]
    [InlineData("count('green')", "(1,2) HT3095")]
    [InlineData("a + children(a)", "(1,6) HT3092")]
    [InlineData("sum(a)", "(1,2) HT3095")]
    [InlineData("sum(childern(a))", "(1,6) HT3080")]
    [InlineData("min(childen(a))", "(1,6) HT3080")]
    [InlineData("mean(a, b)", "(1,2) HT3095")]
    [InlineData("share(a)", "(1,2) HT3081")]
    [InlineData("previous()", "(1,2) HT3081")]
    [InlineData("previous(a, 2)", "(1,2) HT3081")]
    [InlineData("sum(children())", "(1,6) HT3081")]
    [InlineData("sum(children(a, b))", "(1,6) HT3081")]
    [InlineData("sum(children(a), b)", "(1,2) HT3081")]
    [InlineData("sum(children(a) + 1)", "(1,2) HT3095")]
    [InlineData("sum(children(a > 1))", "(1,15) HT3083")]
    [InlineData("share(children(a))", "(1,17) HT3082")]
    [InlineData("previous(a > 1)", "(1,2) HT3083")]
    [InlineData("previous(a", "(1,10) HT3044")]
    [InlineData("a +", "(1,5) HT3042")]
    [InlineData("* a", "(1,2) HT3042")]
    [InlineData("()", "(1,3) HT3042")]
    [InlineData("a b", "(1,4) HT3043")]
    [InlineData("2a", "(1,3) HT3043")]
    [InlineData("(a + b", "(1,2) HT3044")]
    [InlineData("a + b)", "(1,7) HT3044")]
    [InlineData("[a", "(1,2) HT3044")]
    [InlineData("a * 0.12345678901234567890123456789", "(1,6) HT3045")]
    [InlineData("✓", "(1,2) HT3041")]
    public void Each_mistake_points_at_its_character(string text, string expected) => Assert.Equal(
        [expected], Read(text).Diagnostics.Select(item => item.Position + " " + item.Code));

    [Fact]
    public void All_mistakes_are_reported_each_once() => Assert.Equal(
        ["(1,2) HT3080", "(1,12) HT3081", "(1,23) HT3092", "(1,39) HT3083"],
        Read("sqr(a) + (min() - if(children(a), 1, a > 2))").Diagnostics
            .Select(item => item.Position + " " + item.Code));

    [Fact]
    public void Length_and_depth_are_bounded()
    {
        Assert.Equal("HT4006", Read(new string(' ', 4001)).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(new string('(', 3000)).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(new string('-', 3000)).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(string.Join('+', Enumerable.Repeat("a", 500))).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(string.Concat(Enumerable.Repeat("a ? ", 999))).Diagnostics.Single().Code);
        Assert.Empty(Read(string.Join('+', Enumerable.Repeat("a", 200))).Diagnostics);
        Assert.Empty(Read(new string('(', 32) + "a" + new string(')', 32)).Diagnostics);
        Assert.Empty(Read(new string('-', 32) + "a").Diagnostics);
    }

    [Fact]
    public void How_far_it_looks_back_is_bounded()
    {
        Assert.Empty(Read(Around("previous(", 20, "a") + " + " + Around("previous(", 20, "a")).Diagnostics);
        Assert.Equal("HT3094", Read(Around("previous(", 25, "a")).Diagnostics.Single().Code);
        Assert.Equal("HT3094", Read(Around("lastYear(", 11, "a")).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(Around("sum(children(", 100, "a")).Diagnostics.Single().Code);
    }

    private static string Around(string word, int count, string inner) =>
        string.Concat(Enumerable.Repeat(word, count)) + inner
            + new string(')', count * word.Count(character => character == '('));

    [Fact]
    public void A_place_behind_an_escape_is_that_in_the_file() =>
        Assert.Equal("(1,4)", Read("a \" b").Diagnostics.Single().Position.ToString());

    [Fact]
    public void A_formula_that_is_written_and_read_again_is_the_same_tree() => Check.One(
        PropertyRuns.Of(1000),
        Prop.ForAll(Formulas.ToArbitrary(), formula => Read(FormulaText.Write(formula)).Formula?.Formula == formula));

    [Fact]
    public void Any_text_is_read_or_reported_and_never_throws() => Check.One(
        PropertyRuns.Of(2000),
        Prop.ForAll(
            Gen.Elements(
                    "a", "1", ".", "-", "+", "*", "/", "(", ")", "[", "]", " ", "中", "😀", "\\", "\"", "_", "'", "!",
                    "?", ":", "=>", "&&", " mod ", " in ", " NOT ", ",", "sum(", "children(", "previous(", "%")
                .ArrayOf().Select(string.Concat).ToArbitrary(),
            text =>
            {
                (BoundFormula? formula, IReadOnlyList<Diagnostic> diagnostics) = Read(text);
                return formula is null == diagnostics.Count > 0;
            }));

    private static readonly FormulaOperator[] Arithmetic =
        [FormulaOperator.Add, FormulaOperator.Subtract, FormulaOperator.Multiply, FormulaOperator.Divide];

    private static readonly FormulaOperator[] Comparisons =
    [
        FormulaOperator.Less, FormulaOperator.AtMost, FormulaOperator.Greater, FormulaOperator.AtLeast,
        FormulaOperator.Equal, FormulaOperator.NotEqual,
    ];

    private static readonly FunctionSignature[] NumberFunctions =
        [.. FormulaFunctions.All.Where(one => one.Function is not (FormulaFunction.If or FormulaFunction.IsMissing))];

    private static Gen<Formula> Truth(int size) => Gen.OneOf(
        Pair(Gen.Elements(Comparisons), Sized(size - 1)),
        Sized(size - 1).Select(one => (Formula)new Formula.Call(FormulaFunction.IsMissing, [one])),
        size <= 1
            ? Pair(Gen.Elements(Comparisons), Sized(0))
            : Gen.OneOf(
                Pair(Gen.Elements(FormulaOperator.And, FormulaOperator.Or), Truth(size - 1)),
                Truth(size - 1).Select(one => (Formula)new Formula.Not(one))));

    private static Gen<Formula> Pair(Gen<FormulaOperator> sign, Gen<Formula> side) =>
        sign.SelectMany(_ => side, (op, left) => (op, left))
            .SelectMany(_ => side, (pair, right) => (Formula)new Formula.Binary(pair.op, pair.left, right));

    private static Gen<Formula> Sized(int size)
    {
        Gen<Formula> leaf = Gen.OneOf(
            Gen.Choose(-999, 999).Select(number => (Formula)new Formula.Constant(number / 10m)),
            Gen.Elements("a", "b2", "daily-use", "库存", "a b").Select(
                name => (Formula)new Formula.Variable(name)));
        return size == 0 ? leaf : Gen.OneOf(
            leaf,
            Sized(size - 1).Select(operand => (Formula)new Formula.Negate(operand)),
            Pair(Gen.Elements(Arithmetic), Sized(size - 1)),
            Gen.Elements(NumberFunctions).SelectMany(
                one => Sized(size - 1).ListOf(one.ArgumentsMin),
                (one, arguments) => (Formula)new Formula.Call(one.Function, arguments.ToValueList())),
            Gen.Elements(PeriodShift.Previous, PeriodShift.LastYear).SelectMany(
                _ => Sized(size - 1), (shift, operand) => (Formula)new Formula.Earlier(operand, shift)),
            Gen.Elements(Enum.GetValues<ChildAggregate>()).SelectMany(
                one => one == ChildAggregate.Share ? Truth(size) : Sized(size - 1),
                (one, operand) => (Formula)new Formula.OfChildren(one, operand)),
            Truth(size).Select(one => (Formula)new Formula.OfChildren(ChildAggregate.Count, one)),
            Truth(size).SelectMany(_ => Sized(size - 1), (condition, yes) => (condition, yes)).Select(
                pair => (Formula)new Formula.Call(FormulaFunction.If, [pair.condition, pair.yes, pair.yes])));
    }

    private static (BoundFormula? Formula, IReadOnlyList<Diagnostic> Diagnostics) Read(string text)
    {
        var bag = new DiagnosticBag();
        string json = JsonSerializer.Serialize(text, AsItIs);
        var node = (SyntaxString)SyntaxReader.Read(SourceText.FromString("f.json", json), bag)!;
        return (FormulaReader.Read(node, FormulaTerms.OfIndicator, bag), bag.ToSorted());
    }
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Tests.Expressions;

public sealed class FormulaReaderTests
{
    private static readonly JsonSerializerOptions AsItIs =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<Formula> Formulas = Gen.Sized(size => Sized(Math.Min(size, 5)));

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
    [InlineData("if(a)", "(1,4) HT3043")]
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
    public void Length_and_depth_are_bounded()
    {
        Assert.Equal("HT4006", Read(new string(' ', 4001)).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(new string('(', 3000)).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(new string('-', 3000)).Diagnostics.Single().Code);
        Assert.Equal("HT4006", Read(string.Join('+', Enumerable.Repeat("a", 500))).Diagnostics.Single().Code);
    }

    [Fact]
    public void A_place_behind_an_escape_is_the_whole_text() =>
        Assert.Equal("(1,1)", Read("a \" b").Diagnostics.Single().Position.ToString());

    [Fact]
    public void A_formula_that_is_written_and_read_again_is_the_same_tree() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Formulas.ToArbitrary(), formula => Read(FormulaText.Write(formula)).Formula?.Formula == formula));

    [Fact]
    public void Any_text_is_read_or_reported_and_never_throws() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Elements("a", "1", ".", "-", "+", "*", "/", "(", ")", "[", "]", " ", "中", "😀", "\\", "\"", "_")
                .ArrayOf().Select(string.Concat).ToArbitrary(),
            text =>
            {
                (BoundFormula? formula, IReadOnlyList<Diagnostic> diagnostics) = Read(text);
                return formula is null == diagnostics.Count > 0;
            }));

    private static Gen<Formula> Sized(int size)
    {
        Gen<Formula> leaf = Gen.OneOf(
            Gen.Choose(-999, 999).Select(number => (Formula)new Formula.Constant(number / 10m)),
            Gen.Elements("a", "b2", "daily-use", "库存", "a b").Select(
                name => (Formula)new Formula.Variable(name)));
        return size == 0 ? leaf : Gen.OneOf(
            leaf,
            Sized(size - 1).Select(operand => (Formula)new Formula.Negate(operand)),
            Gen.Elements(Enum.GetValues<FormulaOperator>()).SelectMany(
                sign => Sized(size - 1), (sign, left) => (sign, left)).SelectMany(
                _ => Sized(size - 1), (pair, right) => (Formula)new Formula.Binary(pair.sign, pair.left, right)));
    }

    private static (BoundFormula? Formula, IReadOnlyList<Diagnostic> Diagnostics) Read(string text)
    {
        var bag = new DiagnosticBag();
        string json = JsonSerializer.Serialize(text, AsItIs);
        var node = (SyntaxString)SyntaxReader.Read(SourceText.FromString("f.json", json), bag)!;
        return (FormulaReader.Read(node, FormulaTerms.OfIndicator, bag), bag.ToSorted());
    }
}

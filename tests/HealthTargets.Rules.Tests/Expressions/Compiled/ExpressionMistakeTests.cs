using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

public sealed class ExpressionMistakeTests
{
    [Theory]
    [InlineData("", "(1,1) HT7009")]
    [InlineData("I # 1", "(1,3) HT7001")]
    [InlineData("I > １", "(1,5) HT7001")]
    [InlineData("\"abc", "(1,1) HT7002")]
    [InlineData("5.", "(1,1) HT7003")]
    [InlineData("1LU", "(1,1) HT7003")]
    [InlineData("99999999999999999999", "(1,1) HT7003")]
    [InlineData("\"a\\q\"", "(1,3) HT7004")]
    [InlineData("I ==", "(1,5) HT7005")]
    [InlineData("+I", "(1,1) HT7005")]
    [InlineData("I == 5 // comment", "(1,9) HT7005")]
    [InlineData("1 2", "(1,3) HT7006")]
    [InlineData("true xor false", "(1,6) HT7006")]
    [InlineData("(I", "(1,3) HT7007")]
    [InlineData("B ? 1", "(1,6) HT7007")]
    [InlineData("Nope > 1", "(1,1) HT7010")]
    [InlineData("Child.Nope", "(1,7) HT7011")]
    [InlineData("Child.Secret", "(1,7) HT7011")]
    [InlineData("Math.Abz(1)", "(1,6) HT7012")]
    [InlineData("S.Substring(\"a\")", "(1,3) HT7012")]
    [InlineData("Math.Sqrt(S)", "(1,6) HT7013")]
    [InlineData("M > D", "(1,3) HT7014")]
    [InlineData("B > B2", "(1,3) HT7014")]
    [InlineData("true && 1", "(1,6) HT7014")]
    [InlineData("L + UL", "(1,3) HT7014")]
    [InlineData("-S", "(1,1) HT7015")]
    [InlineData("I ? 1 : 2", "(1,1) HT7016")]
    [InlineData("B ? \"a\" : 1", "(1,1) HT7017")]
    [InlineData("Dt > \"garbage\"", "(1,6) HT7018")]
    [InlineData("DateTime.Now > Dt", "(1,1) HT7019")]
    [InlineData("I.GetType().Name", "(1,3) HT7020")]
    [InlineData("input1 => I", "(1,1) HT7021")]
    [InlineData("Arr.Any((a, b) => a > b)", "(1,10) HT7021")]
    [InlineData("Arr.Aggregate(x => x)", "(1,5) HT7013")]
    [InlineData("Arr.Cast<Process>().Any()", "(1,10) HT7020")]
    [InlineData("Math.Abs(I, out _)", "(1,17) HT7007")]
    [InlineData("I[0]", "(1,1) HT7022")]
    public void Each_mistake_has_its_code_and_place(string text, string expected) =>
        Assert.Equal(expected, Find(text).Position + " " + Find(text).Code);

    [Theory]
    [InlineData("Chld.Name", "did you mean \"Child\"?")]
    [InlineData("Child.Nmae", "did you mean \"Name\"?")]
    [InlineData("S.ToUper()", "did you mean \"ToUpper\"?")]
    [InlineData("Math.Abz(1)", "did you mean \"Abs\"?")]
    [InlineData("Lv == \"Hihg\"", "did you mean \"High\"?")]
    public void A_name_that_is_nearly_right_is_suggested(string text, string advice) =>
        Assert.Equal(advice, Find(text).Fix(Language.English));

    [Theory]
    [InlineData("Nope > 1 && Child.Nope == 2 || Math.Sqrt(S) > 0", "(1,1) HT7010, (1,19) HT7011, (1,37) HT7013")]
    [InlineData("Nope1 + Nope2 * Nope3", "(1,1) HT7010, (1,9) HT7010, (1,17) HT7010")]
    // Right to left is how coalesce is bound; the place decides.
    [InlineData("coalesce(Nope1, Nope2, 1)", "(1,10) HT7010, (1,17) HT7010")]
    [InlineData("B ? Nope1 : Nope2", "(1,5) HT7010, (1,13) HT7010")]
    [InlineData("I ? Nope1 : -S", "(1,1) HT7016, (1,5) HT7010, (1,13) HT7015")]
    [InlineData("Arr.Any(x => x > Nope1) && Children.Any(c => c.Nmae == \"a\")", "(1,18) HT7010, (1,48) HT7011")]
    [InlineData("Math.Abz(Nope1, Arr.Where(x => x > Nope2))", "(1,6) HT7012, (1,10) HT7010, (1,36) HT7010")]
    [InlineData("I in (Nope1, 2, Nope2)", "(1,7) HT7010, (1,17) HT7010")]
    [InlineData("new { A = Nope1, B = Nope2 }.A > 1", "(1,11) HT7010, (1,22) HT7010")]
    [InlineData("Dt > \"garbage\" && Lv == \"Hihg\"", "(1,6) HT7018, (1,25) HT7018")]
    public void Mistakes_that_have_nothing_to_do_with_each_other_are_all_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", FindAll(text)));

    [Theory]
    [InlineData("Nope.A.B(1).C + 1 > 2 && Nope.D == null", "(1,1) HT7010, (1,26) HT7010")]
    [InlineData("-Nope > 1", "(1,2) HT7010")]
    [InlineData("Math.Sqrt(Nope) > 1", "(1,11) HT7010")]
    [InlineData("Nope[0] && !Nope2", "(1,1) HT7010, (1,13) HT7010")]
    [InlineData("np(Nope.A.B, 1) > 0", "(1,4) HT7010")]
    [InlineData("Nope ? 1 : \"a\"", "(1,1) HT7010")]
    public void What_follows_from_a_mistake_is_not_told(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", FindAll(text)));

    [Fact]
    public void Ten_are_enough_however_many_there_are()
    {
        Assert.Equal(10, FindAll($"I in ({string.Join(", ", Enumerable.Range(0, 900).Select(i => $"n{i}"))})").Length);
        Assert.Single(FindAll("Nope" + string.Concat(Enumerable.Repeat(".f()", 60))));
        Assert.Equal(
            10, FindAll(string.Join("(", Enumerable.Range(0, 60).Select(i => $"f{i}")) + new string(')', 59)).Length);
    }

    [Fact]
    public void Length_depth_and_lists_are_bounded()
    {
        Assert.Equal("HT7008", Find(new string(' ', 100_001)).Code);
        Assert.Equal("HT7008", Find(new string('(', 65)).Code);
        Assert.Equal("HT7008", Find("I" + string.Concat(Enumerable.Repeat(" + 1", 6_000))).Code);
        Assert.Equal("HT7008", Find("I in (0" + string.Concat(Enumerable.Repeat(", 1", 1_001)) + ")").Code);
    }

    [Fact]
    public void A_rule_has_to_be_a_condition()
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        Assert.Equal("HT7016", ExpressionCompiler.CompileCondition("I + 1", surroundings.Scope).Diagnostics[0].Code);
        Assert.Equal("HT7016", ExpressionCompiler.CompileCondition("NB && B", surroundings.Scope).Diagnostics[0].Code);
        Assert.Empty(ExpressionCompiler.CompileCondition("NB == true", surroundings.Scope).Diagnostics);
    }

    private static string[] FindAll(string text) =>
    [
        .. ExpressionCompiler.Compile(text, ExpressionSurroundings.Of("typed", default).Scope).Diagnostics
            .Select(one => $"{one.Position} {one.Code}"),
    ];

    private static Diagnostic Find(string text) => Assert.Single(
        ExpressionCompiler.Compile(text, ExpressionSurroundings.Of("typed", default).Scope).Diagnostics);
}

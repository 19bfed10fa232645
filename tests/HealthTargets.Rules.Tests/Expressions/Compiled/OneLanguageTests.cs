namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>
/// The same text means the same as a formula of a plan and as an expression of a workflow, but for the rules that
/// <c>docs/expressions.md</c> names.
/// </summary>
public sealed class OneLanguageTests
{
    private const int Texts = 1500;
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Columns_delegates_exact_arithmetic_and_workflows_agree_on_random_texts(bool withAbsence)
    {
        string[] texts = [.. Enumerable.Range(0, Texts)
            .Select(seed => new RandomFormula(seed, withAbsence).Next(1 + (seed % 4)))];
        FormulaScene scene = new(texts);
        int there = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            double? expected = scene.Exactly(i);
            double? workflow = scene.OfWorkflow(texts[i], out string? why);
            Assert.True(why is null, $"{texts[i]}: {why}");
            Assert.True(
                Agree(expected, scene.OfColumns(i)) && Agree(expected, scene.OfDelegates(i))
                    && Agree(expected, workflow),
                $"{texts[i]}: exactly {expected}, columns {scene.OfColumns(i)}, delegates {scene.OfDelegates(i)}, "
                    + $"workflow {workflow}");
            there += expected is null ? 0 : 1;
        }

        // Without absence every text has a number; with it enough have one and enough have none.
        Assert.InRange(there, withAbsence ? Texts / 4 : Texts, withAbsence ? Texts * 3 / 4 : Texts);
    }

    [Theory]
    [InlineData("if(d > 1, 1, 2)", null, 2.0)] // what is absent stays so; a comparison with null is false
    [InlineData("if(not d > 1, 1, 2)", null, 1.0)]
    [InlineData("if(d > 1 or a > 1, 1, 2)", 1.0, 1.0)] // but one side decides in both
    [InlineData("if(d == d, 1, 2)", null, 1.0)]
    [InlineData("7 / 2", 3.5, 3.0)] // whole numbers of a type
    [InlineData("a / (b - 0.5)", null, double.PositiveInfinity)]
    [InlineData("share(a, b - 0.5)", null, null)]
    [InlineData("sqrt(-a)", null, null)]
    [InlineData("round(2.5, 0)", 3.0, 3.0)]
    [InlineData("0.1 + 0.2 == 0.3 ? 1 : 2", 1.0, 2.0)] // exact, and binary
    public void Where_they_differ_the_page_says_so(string text, double? formula, double? workflow)
    {
        FormulaScene scene = new([text]);

        Assert.Equal(formula, scene.Exactly(0));
        Assert.Equal(formula, scene.OfColumns(0));
        Assert.Equal(workflow, scene.OfWorkflow(text, out string? why));
        Assert.Null(why);
    }

    private static bool Agree(double? expected, double? actual) => expected is null == actual is null
        && Math.Abs((expected - actual) ?? 0) <= Tolerance * Math.Max(1, Math.Abs(expected ?? 0));
}

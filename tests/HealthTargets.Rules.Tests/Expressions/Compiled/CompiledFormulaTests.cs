namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>Formulas of plans, worked out by the columns of the engine and by delegates.</summary>
public sealed class CompiledFormulaTests
{
    private const int Formulas = 1000;
    private const double Tolerance = 1e-9;

    [Fact]
    public void Columns_and_delegates_agree_on_random_formulas()
    {
        string[] texts = [.. Enumerable.Range(0, Formulas).Select(seed => new Writer(seed).Number(1 + (seed % 4)))];
        FormulaScene scene = new(texts);
        int there = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            (double? expected, double? actual) = (scene.OfColumns(i), scene.OfDelegates(i));
            Assert.True(
                expected is null == actual is null
                    && Math.Abs((expected - actual) ?? 0) <= Tolerance * Math.Max(1, Math.Abs(expected ?? 0)),
                $"{texts[i]}: columns {expected}, delegates {actual}");
            there += expected is null ? 0 : 1;
        }

        Assert.InRange(there, Formulas / 4, Formulas - (Formulas / 20));
    }

    private sealed class Writer(int seed)
    {
        private readonly Random random = new(seed);

        public string Number(int depth) =>
            depth == 0 ? Pick("a", "b", "c", "d", "3", "0.25", "10") : Joined(depth);

        private string Joined(int depth) => random.Next(9) switch
        {
            0 => Pick("a", "b", "c"),
            1 => $"-({Number(depth - 1)})",
            2 => $"{Pick("abs", "floor", "ceiling", "sqrt", "sign")}({Number(depth - 1)})",
            3 => $"{Pick("min", "max", "coalesce")}({Number(depth - 1)}, {Number(depth - 1)})",
            4 => $"if({Truth(depth - 1)}, {Number(depth - 1)}, {Number(depth - 1)})",
            5 => $"clip({Number(depth - 1)}, {Number(depth - 1)}, {Number(0)})",
            6 => $"round({Number(depth - 1)}, {Pick("0", "1", "2")})",
            _ => $"({Number(depth - 1)} {Pick("+", "-", "*", "/")} {Number(depth - 1)})",
        };

        private string Truth(int depth) => depth == 0 || random.Next(2) == 0
            ? $"({Number(depth)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number(depth)})"
            : random.Next(4) switch
            {
                0 => $"isMissing({Number(depth - 1)})",
                1 => $"not {Truth(depth - 1)}",
                _ => $"({Truth(depth - 1)} {Pick("and", "or")} {Truth(depth - 1)})",
            };

        private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }
}

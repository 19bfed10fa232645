namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>
/// Writes random numbers and conditions in what formulas and workflows have in common, over the names a, b, c and d, d
/// being absent. All numbers are sums of few powers of two, so that comparisons don't hang on roundings.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="withAbsence">
/// Whether d may be met and shares of 0. Then nothing is compared, since formulas and workflows differ there: a
/// condition asks what is missing.
/// </param>
internal sealed class RandomFormula(int seed, bool withAbsence)
{
    private readonly Random random = new(seed);

    public string Next(int depth) => Of(depth);

    private string Of(int depth) => depth == 0 ? Leaf() : random.Next(16) switch
    {
        0 => $"-({Of(depth - 1)})",
        1 => $"{Pick("abs", "Abs", "floor", "ceiling")}({Of(depth - 1)})",
        2 => $"{Pick("min", "max", "MAX")}({Of(depth - 1)}, {Of(depth - 1)}, {Of(0)})",
        3 => $"coalesce({Of(depth - 1)}, {Of(depth - 1)})",
        4 => $"{Pick("if", "iif")}({Truth(depth - 1)}, {Of(depth - 1)}, {Of(depth - 1)})",
        5 => $"({Truth(depth - 1)} ? {Of(depth - 1)} : {Of(depth - 1)})",
        6 => $"clip({Of(depth - 1)}, -8.0, {Pick("0.5", "8.0", withAbsence ? "-9.0" : "c")})",
        7 => $"round({Of(depth - 1)}, {Pick("0", "1")})",
        8 => $"share({Of(depth - 1)}, {Pick("2.0", "0.5", withAbsence ? "(b - 0.5)" : "c")})",
        9 => $"({Of(depth - 1)} / {Pick("2.0", "0.25", "c", "-4.0")})",
        10 => $"(sign({Of(depth - 1)}) * 1.0)",
        11 when withAbsence => $"(d ?? {Of(depth - 1)})",
        12 when withAbsence => $"isnull(d, {Of(depth - 1)})",
        _ => $"{Of(depth - 1)} {Pick("+", "-", "*")} {Pick("", "-")}{Bracketed(depth - 1)}",
    };

    private string Truth(int depth) => random.Next(depth == 0 ? 2 : 5) switch
    {
        0 when !withAbsence => $"{Of(depth)} {Pick("<", "<=", ">", ">=", "==", "!=", "=", "<>", "ge", "LT")} {Of(depth)}",
        1 when !withAbsence => $"{Bracketed(depth)} {Pick("in", "not in")} (2.0, {Of(0)})",
        0 or 1 => $"isMissing({Of(depth)})",
        2 => $"not ({Truth(depth - 1)})",
        3 => $"!({Truth(depth - 1)})",
        _ => $"({Truth(depth - 1)} {Pick("and", "or", "&&", "||", "AND", "orelse")} {Truth(depth - 1)})",
    };

    private string Bracketed(int depth) => $"({Of(depth)})";

    private string Leaf() => withAbsence
        ? Pick("a", "b", "c", "d", "3.0", "0.25")
        : Pick("a", "b", "c", "3.0", "0.25", "10.0");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>Writes random expressions of a wanted type over the members of <see cref="Fact"/>.</summary>
internal sealed class RandomExpression(int seed)
{
    private readonly Random random = new(seed);

    public string Next(int depth) => Of(Pick("int", "long", "double", "decimal", "bool", "string", "int?"), depth);

    private string Of(string type, int depth) => depth == 0 || random.Next(6) == 0 ? Leaf(type) : type switch
    {
        "bool" => Truth(depth - 1),
        "string" => random.Next(3) switch
        {
            0 => $"({Of("string", depth - 1)} + {Of(Pick("string", "int", "int?"), depth - 1)})",
            1 => $"{Of("string", 0)}.ToUpper()",
            _ => Choice("string", depth - 1),
        },
        "int?" => random.Next(2) == 0
            ? $"({Of("int?", depth - 1)} {Arithmetic()} {Of(Pick("int?", "int"), depth - 1)})"
            : Choice("int?", depth - 1),
        _ => random.Next(5) switch
        {
            0 => Choice(type, depth - 1),
            1 when type == "int" => $"({Of("int?", depth - 1)} ?? {Of("int", depth - 1)})",
            1 when type == "int" || random.Next(2) == 0 => $"-({Of(type, depth - 1)})",
            2 when type == "int" => $"Arr.Count(x => {Of("bool", 0)} || x > {Of("int", depth - 1)})",
            3 => $"{type}({Of(type == "decimal" ? Pick("int", "decimal") : type, depth - 1)})",
            _ => $"({Of(type, depth - 1)} {Arithmetic()} {Of(Narrower(type), depth - 1)})",
        },
    };

    private string Truth(int depth)
    {
        string type = Pick("int", "long", "double", "decimal", "int?");
        return random.Next(6) switch
        {
            0 => $"({Of("bool", depth)} && {Of("bool", depth)})",
            1 => $"({Of("bool", depth)} or {Of("bool", depth)})",
            2 => $"!{Of("bool", 0)}",
            3 => $"({Of("string", depth)} {Pick("==", "!=")} {Of("string", depth)})",
            4 => $"({Of("int", depth)} {Pick("in", "not in")} ({Of("int", depth)}, {Of("int", 0)}, 3))",
            _ => $"({Of(type, depth)} {Pick("<", "<=", ">", ">=", "==", "!=", "gt")} {Of(Narrower(type), depth)})",
        };
    }

    private string Choice(string type, int depth) =>
        $"({Of("bool", depth)} ? {Of(type, depth)} : {Of(type, depth)})";

    private string Narrower(string type) => type switch
    {
        "long" or "double" or "decimal" or "int?" => Pick(type, "int"),
        _ => type,
    };

    private string Leaf(string type) => type switch
    {
        "int" => Pick("I", "Zero", "Num", "3", "-7", "2147483647"),
        "long" => Pick("L", "long(I)", "12L"),
        "double" => Pick("D", "Nan", "0.5", "1e3"),
        "decimal" => Pick("M", "1.25m", "-3m", "decimal.MaxValue"),
        "bool" => Pick("B", "B2", "true", "NI5.HasValue"),
        "string" => Pick("S", "S2", "SNull", "\"abc\"", "Empty"),
        _ => Pick("NI", "NI5"),
    };

    private string Arithmetic() => Pick("+", "-", "*", "/", "%");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}

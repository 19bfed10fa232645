using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>Expressions that try to get out, to stay for ever or to eat all memory.</summary>
[Collection(nameof(Attack))]
public sealed class ExpressionAttackTests
{

    public static TheoryData<string> Escapes =>
    [
        "\"\".GetType().Assembly.DefinedTypes.Any(it.Name == \"Environment\")",
        "\"\".GetType().Module.FullyQualifiedName.Length > 0",
        "GetType().Name == \"Fact\"",
        "input1.GetType().Assembly.Location.Length > 0",
        "typeof(string).Name == \"String\"",
        "Type.GetType(\"System.Environment\") != null",
        "System.Type.GetType(\"System.Environment\") != null",
        "System.Environment.MachineName != null",
        "Environment.Exit(1) == null",
        "\"System.Environment\".MachineName != null",
        "System.IO.File.Exists(\"/etc/passwd\")",
        "File.ReadAllText(\"/etc/passwd\").Length > 0",
        "new System.IO.FileInfo(\"/etc/passwd\").Exists",
        "new Uri(\"http://example.org/\").Host == \"example.org\"",
        "Uri(\"http://example.org/\").Host == \"example.org\"",
        "As(input1, \"System.Diagnostics.Process\") == null",
        "Is(input1, \"System.Diagnostics.Process\")",
        "Process.Start(\"sh\") != null",
        "Activator.CreateInstance(\"x\") != null",
        "DateTime.Now > DateTime(2020, 1, 1)",
        "DateTime.UtcNow.Year > 1",
        "DateTimeOffset.Now.Year > 1",
        "Guid.NewGuid() != Guid.Empty",
        "Random.Shared.Next() > 0",
        "Console.WriteLine(\"x\") == null",
        "AppDomain.CurrentDomain.FriendlyName != null",
        "List.Add(4) == null",
        "List.Clear() == null",
        "Arr.SetValue(1, 0) == null",
        "Dict.Add(\"a\", 1) == null",
        "DictM.Remove(\"a\")",
        "Children.ForEach(c => c.Ok)",
        "Child.Secret == 1",
        "Child.set_Name(\"x\") == null",
        "input1.MemberwiseClone() != null",
        "Tags.GetEnumerator() != null",
        "Regex.IsMatch(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
        "@0.x == 1",
        "I.GetHashCode() > 0",
        "it.GetType().GetMethod(\"Method\").Invoke(it, null) != null",
    ];

    public static TheoryData<string> Floods => new()
    {
        new string('(', 50_000) + "1" + new string(')', 49_999),
        new string('(', 100_000),
        new string('-', 99_999) + "1",
        new string('!', 99_999) + "B",
        string.Concat(Enumerable.Repeat("B ? ", 20_000)) + "1",
        string.Concat(Enumerable.Repeat("np(", 30_000)),
        string.Concat(Enumerable.Repeat("x => ", 15_000)) + "x",
        "I" + string.Concat(Enumerable.Repeat(" + I", 20_000)),
        "S" + string.Concat(Enumerable.Repeat(".ToUpper()", 9_000)),
        "I in (" + string.Join(", ", Enumerable.Range(0, 20_000)) + ")",
        new string('9', 99_999),
        "1" + new string('0', 90_000) + ".5",
        "1e" + new string('9', 90_000),
        "\"" + new string('\\', 99_998) + "\"",
        new string('a', 1_000_000),
        "Enumerable.Range(0, 2000000000).Count() > 0",
        "Enumerable.Range(0, 900000).Any(x => Enumerable.Range(0, 900000).Any(y => y < 0))",
        "Enumerable.Range(0, 1000).SelectMany(x => Enumerable.Range(0, 1000).SelectMany(y => Arr)).Count() > 0",
        "String('x', 2000000000).Length > 0",
        "S.PadLeft(2000000000).Length > 0",
        "string.Format(\"{0,999999999}\", I).Length > 0",
        "I.ToString(\"D999999999\").Length > 0",
        "string.Join(String('x', 900000), Enumerable.Range(0, 900000)).Length > 0",
        "String('a', 900000).Replace(\"a\", String('b', 900000)).Length > 0",
        "DateTime.MaxValue.AddYears(9999) > Dt",
        "new[] { String(',', 900000) }.Any(t => Enumerable.Range(0, 99000).Any(x => ExpressionUtils.CheckContains(S, t)))",
        "new[] { String('a', 900000) }.Any(t => Enumerable.Range(0, 99000).Any(x => t.Contains(\"b\")))",
    };

    public static TheoryData<string> Heaps => new()
    {
        // Texts in a row are joined, once and not again with each.
        "S in (" + string.Concat(Enumerable.Repeat("\"\"", 9900)) + ")",
        "Enumerable.Range(0, 99000).Aggregate(S, (sum, x) => sum + S) == null",
        "Enumerable.Range(0, 99000).ToDictionary(x => x, x => x + S).Count < 0",
        "Enumerable.Range(0, 99000).Select(x => Enumerable.Repeat(x, 900000)).Count() < 0",
        "Enumerable.Range(0, 99000).Select(x => Convert.FromBase64String(String('a', 900000))).Count() < 0",
        "Enumerable.Repeat(S, 900000).OfType<int>().Any()",
        // Each of these is within the other limits, and all together they would be gigabytes.
        "Enumerable.Range(0, 99000).Select(x => S.PadLeft(900000)).Count() < 0",
        "Enumerable.Range(0, 99000).Select(x => String('a', 900000) + x).Any(x => x == null)",
        "Enumerable.Range(0, 99000).Select(x => String('a', 900000).Split('a')).Count() < 0",
        "Enumerable.Range(0, 99000).Select(x => string.Join(\"\", Tags, S.PadRight(900000))).Count() < 0",
        "Enumerable.Range(0, 99000).Select(x => new { A = x, B = x, C = x, D = x, E = x }).Count() < 0",
        "Enumerable.Range(0, 99000).Select(x => new[] { " + string.Join(", ", Enumerable.Repeat("x", 300)) + " }).Count() < 0",
        "Enumerable.Range(0, 99000).GroupBy(x => x).Count() < 0",
        "Enumerable.Range(0, 99000).Count(x => " + string.Join(" || ", Enumerable.Repeat("!Arr.Take(0).Any()", 60)) + ") < 0",
        "Enumerable.Range(0, 9000).OrderBy(x => -x).ThenBy(x => x + S).Reverse().Distinct().Count() < 0",
        "Enumerable.Range(0, 99000).SelectMany(x => \"abc\").Distinct().Count() < 0",
        "String('a', 900000)" + string.Concat(Enumerable.Repeat(".Insert(1, \"b\")", 50)) + " == \"\"",
        "String('a', 900000).ToCharArray().Select(c => c.ToString()).Count() < 0",
        "String(',', 900000).Split(',').Select(c => c + \"x\").Count() < 0",
        "Enumerable.Range(0, 99000).Select(x => x.ToString(\"D900000\")).Count() < 0",
        "Math.Pow(9e99, 9e99) < 0",
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Nothing_leads_out_of_the_facts(string text) => Assert.NotEmpty(
        ExpressionCompiler.Compile(text, ExpressionSurroundings.Of("typed", default).Scope).Diagnostics);

    [Theory]
    [MemberData(nameof(Floods))]
    public void Nothing_takes_long_or_much(string text) =>
        Attack.Withstand(() => Assert.False(Holds(text), "it came out true"));

    [Theory]
    [MemberData(nameof(Heaps))]
    public void Nothing_makes_much(string text) =>
        Attack.StaySmall(() => Assert.False(Holds(text), "it came out true"));

    [Fact]
    public void What_looks_like_an_assignment_is_a_comparison()
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        Assert.False(Holds("input1.S = \"changed\""));
        Assert.Equal("abc", ((Fact)surroundings.Frame[0]!).S);
    }

    private static bool Holds(string text)
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        ExpressionCompilation compiled = ExpressionCompiler.CompileCondition(text, surroundings.Scope);
        return compiled.Expression is { } expression
            && expression.TryEvaluateCondition(surroundings.Frame, out bool holds, out _) && holds;
    }
}

using System.Globalization;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>What expressions mean, worked out by hand. The input is <see cref="Fact"/>.</summary>
public sealed class ExpressionMeaningTests
{
    [Theory]
    [InlineData("7 / 2", "int 3")]
    [InlineData("-7 % 3", "int -1")]
    [InlineData("7 / 2.0", "double 3.5")]
    [InlineData("1 / 3m", "decimal 0.3333333333333333333333333333")]
    [InlineData("2 + 3 * 4 - 1", "int 13")]
    [InlineData("2147483648", "uint 2147483648")]
    [InlineData("4294967296", "long 4294967296")]
    [InlineData("18446744073709551615", "ulong 18446744073709551615")]
    [InlineData("0x1F", "int 31")]
    [InlineData("0b101", "int 5")]
    [InlineData("1e3", "double 1000")]
    [InlineData("2U", "uint 2")]
    [InlineData("2UL", "ulong 2")]
    [InlineData("1.5F", "float 1.5")]
    [InlineData("By + Sh", "int 500")]
    [InlineData("I + UI", "long 8")]
    [InlineData("UL + 1", "ulong 5")]
    [InlineData("I + L", "long 12")]
    [InlineData("F + 1.5", "double 3")]
    [InlineData("M + 1.5", "decimal 3.0")]
    [InlineData("M * 2", "decimal 3.0")]
    [InlineData("int.MaxValue + 1", "int -2147483648")]
    [InlineData("NI + 1", "int? null")]
    [InlineData("NI5 + 1.5", "double? 6.5")]
    [InlineData("- -I", "int 5")]
    [InlineData("5 & 3", "int 1")]
    [InlineData("5 | 3", "int 7")]
    [InlineData("1 << 3", "int 8")]
    [InlineData("-16 >> 2", "int -4")]
    public void Numbers_meet_in_the_nearest_type(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("int.TryParse(S, out _)", "bool False")]
    [InlineData("int.TryParse(\"12\", out _) && !int.TryParse(\"1.5\", out _)", "bool True")]
    [InlineData("double.TryParse(\"1.5\", out _) && !double.TryParse(\"1,5x\", out _)", "bool True")]
    [InlineData("DateTime.TryParse(\"2026-12-31\", out _) && !DateTime.TryParse(\"31st\", out _)", "bool True")]
    [InlineData("bool.TryParse(\"TRUE\", out _)", "bool True")]
    [InlineData("Enumerable.Repeat(I, 3).Sum()", "int 15")]
    [InlineData("string.Join(\"-\", Enumerable.Repeat(\"a\", 3))", "string a-a-a")]
    [InlineData("Enumerable.Repeat(1, 0).Any()", "bool False")]
    [InlineData("Arr.Cast<int>().Sum()", "int 6")]
    [InlineData("Arr.OfType<string>().Count()", "int 0")]
    [InlineData("Arr.OfType(\"int\").Last()", "int 3")]
    [InlineData("Enumerable.Repeat(O, 2).OfType<int>().Count()", "int 2")]
    [InlineData("Enumerable.Repeat(O, 2).OfType<string>().Count()", "int 0")]
    [InlineData("Arr.Aggregate((sum, x) => sum * 10 + x)", "int 123")]
    [InlineData("Arr.Aggregate(4, (sum, x) => sum + x)", "int 10")]
    [InlineData("Arr.Aggregate(0, (sum, x) => sum + x * 0.5)", "double 3")]
    [InlineData("Tags.Aggregate(\"\", (all, tag) => all + tag)", "string ab")]
    [InlineData("Arr.Aggregate(0, (sum, x) => sum + Arr.Count(y => y < x))", "int 3")]
    [InlineData("Arr.ToDictionary(x => x.ToString())[\"2\"]", "int 2")]
    [InlineData("Arr.ToDictionary(x => x, x => x * x)[3]", "int 9")]
    [InlineData("Children.ToDictionary(c => c.Name, c => c.Score).ContainsKey(\"b\")", "bool True")]
    [InlineData("Arr.ToDictionary(x => \"k\" + x).Values.Sum()", "int 6")]
    [InlineData("Object.ReferenceEquals(Child, Child)", "bool True")]
    [InlineData("Object.ReferenceEquals(I, I)", "bool False")]
    [InlineData("object.Equals(I, 5)", "bool True")]
    [InlineData("Convert.FromBase64String(\"QUJD\").Length", "int 3")]
    [InlineData("Convert.FromBase64String(\"QUJD\")[1]", "byte 66")]
    public void Calls_that_make_one_of_many_or_many_of_one(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Arr.Cast<string>().Count() > 0", "an item is no string")]
    [InlineData("Arr.Where(x => x > 9).Aggregate((a, b) => a + b) > 0", "the list has no items")]
    [InlineData("Arr.ToDictionary(x => 1).Count > 0", "the key \"1\" comes twice")]
    [InlineData("Enumerable.Repeat(1, -1).Any()", "the length of the list is out of bounds")]
    [InlineData("Enumerable.Repeat(1, 1000001).Any()", "a list would have more than 1000000 items")]
    [InlineData("Convert.FromBase64String(\"?\").Length > 0", null)]
    public void What_can_not_be_made_is_a_fault(string text, string? message)
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        ExpressionCompilation compiled = ExpressionCompiler.Compile(text, surroundings.Scope);
        Assert.Empty(compiled.Diagnostics);
        Assert.False(compiled.Expression!.TryEvaluate(surroundings.Frame, out _, out ExpressionFault? fault));
        Assert.Contains(message ?? "", fault!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true || I / Zero > 1", "bool True")]
    [InlineData("false and I / Zero > 1", "bool False")]
    [InlineData("NB && B2", "bool? False")]
    [InlineData("NB || B", "bool? True")]
    [InlineData("NB && B", "bool? null")]
    [InlineData("!NB", "bool? null")]
    [InlineData("NB == true", "bool False")]
    [InlineData("NI > 0", "bool False")]
    [InlineData("NI <= 0", "bool False")]
    [InlineData("NI == null", "bool True")]
    [InlineData("NI != NI5", "bool True")]
    [InlineData("Nan == Nan", "bool False")]
    [InlineData("Nan != Nan", "bool True")]
    [InlineData("Nan > 1 || Nan <= 1", "bool False")]
    [InlineData("not I > 3 or I == 4", "bool False")]
    [InlineData("Dto == Dt", "bool True")]
    [InlineData("DateTime.ParseExact(\"20260331\", \"yyyyMMdd\", null) == Dt", "bool True")]
    [InlineData("I gt 4 and I le 5 and not (I ne 5)", "bool True")]
    [InlineData("\"5\" == I", "bool True")]
    [InlineData("Lv == \"medium\"", "bool True")]
    [InlineData("Lv < Level.High", "bool True")]
    [InlineData("Dt > \"2026-01-01\"", "bool True")]
    [InlineData("DOnly == \"2026-03-31\"", "bool True")]
    [InlineData("Ts >= \"2.00:00:00\"", "bool True")]
    [InlineData("G == \"6F9619FF-8B86-D011-B42D-00C04FC964FF\"", "bool True")]
    [InlineData("Child == Child", "bool True")]
    [InlineData("I in (1, 5)", "bool True")]
    [InlineData("I not in (1, 5)", "bool False")]
    [InlineData("B2 in (false)", "bool True")]
    [InlineData("B in (false)", "bool False")]
    [InlineData("\"b\" in Tags", "bool True")]
    public void Comparisons_have_one_meaning(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("\"a\" < \"B\"", "bool True")]
    [InlineData("\"b\" < \"A\"", "bool False")]
    [InlineData("\"a\" < \"A\"", "bool True")]
    [InlineData("\"A1\" < \"Aa\"", "bool True")]
    [InlineData("\"a-b\" < \"a1\"", "bool True")]
    [InlineData("SNull < \"a\"", "bool True")]
    [InlineData("S == \"ABC\"", "bool False")]
    [InlineData("S.Equals(S2, StringComparison.OrdinalIgnoreCase)", "bool True")]
    [InlineData("\"a\" + 1 + 2", "string a12")]
    [InlineData("1 + 2 + \"a\"", "string 3a")]
    [InlineData("\"x\" + NI + SNull", "string x")]
    [InlineData("S & D", "string abc2.5")]
    [InlineData("S.Split(',')[0]", "string abc")]
    [InlineData("S.Substring(1, 1).ToUpper()", "string B")]
    [InlineData("string.Join(\"-\", Arr)", "string 1-2-3")]
    [InlineData("string.Format(\"{0:F2} {1}\", M, Lv)", "string 1.50 Medium")]
    [InlineData("\"\\u4e2d\\t\\\"\"", "string 中\t\"")]
    [InlineData("Dt.ToString(\"yyyy-MM\")", "string 2026-03")]
    [InlineData("D.ToString()", "string 2.5")]
    public void Texts_know_no_culture(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("B ? 1 : 2.5", "double 1")]
    [InlineData("B2 ? null : 1", "int? 1")]
    [InlineData("iif(I > 3, \"big\", \"small\")", "string big")]
    [InlineData("NI ?? 7", "int 7")]
    [InlineData("NI ?? 0 + 5", "int 5")]
    [InlineData("NM ?? 1.5", "decimal 1.5")]
    [InlineData("coalesce(NI, NI5, 3)", "int 5")]
    [InlineData("isnull(SNull, \"d\")", "string d")]
    [InlineData("isMissing(ND)", "bool True")]
    [InlineData("np(NullChild.Name.Length)", "int? null")]
    [InlineData("np(NullChild.Score, 0m)", "decimal 0")]
    [InlineData("NullChild?.Name ?? \"none\"", "string none")]
    [InlineData("Child?.Name", "string kid")]
    public void Missing_values_are_met_on_purpose(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("share(1, 4)", "double? 0.25")]
    [InlineData("share(M, 4)", "decimal? 0.375")]
    [InlineData("share(I, 0)", "double? null")]
    [InlineData("min(3, D, I)", "double? 2.5")]
    [InlineData("max(1, 2, 3, 4, 5)", "int? 5")]
    [InlineData("max(NI, 1)", "int? null")]
    [InlineData("abs(-I) + sign(-2.5)", "int? 4")]
    [InlineData("round(D, 0) + 0.5", "double? 3.5")]
    [InlineData("round(-M, 0)", "decimal? -2")]
    [InlineData("floor(7) + M", "decimal? 8.5")]
    [InlineData("clip(I, 0, 3)", "int? 3")]
    [InlineData("clip(I, 3, 0)", "int? null")]
    [InlineData("floor(D) + ceiling(D)", "double? 5")]
    [InlineData("sqrt(-1) ?? ln(0) ?? power(2, 10)", "double? 1024")]
    [InlineData("exp(1000)", "double? null")]
    [InlineData("Arr.Where(max(it, 2) > 2).Count()", "int 1")]
    [InlineData("if(isMissing(share(I, 0)), 1, 2)", "int 1")]
    public void Functions_of_formulas_stand_alone(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Arr.Any(x => x > 2)", "bool True")]
    [InlineData("Arr.Any(x => List.Any(y => y == x))", "bool True")]
    [InlineData("Arr.Where(it > 1).Sum()", "int 5")]
    [InlineData("Arr.Average()", "double 2")]
    [InlineData("EmptyList.FirstOrDefault()", "int 0")]
    [InlineData("EmptyList.All(x => x > 0)", "bool True")]
    [InlineData("Children.Where(Ok).Select(Name).First()", "string a")]
    [InlineData("Children.OrderByDescending(c => c.Score).Last().Name", "string b")]
    [InlineData("Children.Any(Score > parent.M)", "bool True")]
    [InlineData("Children.Select(c => new(c.Name as N)).Last().N", "string b")]
    [InlineData("Children.GroupBy(Ok).Count()", "int 2")]
    [InlineData("DictM[\"a\"] + DictM.b", "decimal 3.5")]
    [InlineData("DictM.Where(Value > 1.7).First().Key", "string b")]
    [InlineData("Enumerable.Range(1, 4).Select(x => x * x).Sum()", "int 30")]
    [InlineData("new[] { 1, 2.5 }.Max()", "double 2.5")]
    [InlineData("new { A = I, B = S }.B", "string abc")]
    [InlineData("S.Count(c => c == 'a')", "int 1")]
    public void Lists_are_asked_and_worked_with(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("int(-2.9)", "int -2")]
    [InlineData("int(\"12\") + int(SNum)", "int 24")]
    [InlineData("Convert.ToInt32(2.5)", "int 2")]
    [InlineData("int('a')", "int 97")]
    [InlineData("Level(\"High\")", "Level High")]
    [InlineData("cast(D, \"decimal\")", "decimal 2.5")]
    [InlineData("as(O, \"int?\")", "int? 5")]
    [InlineData("is(O, \"string\")", "bool False")]
    [InlineData("(Dt2 - Dt).Days", "int 275")]
    [InlineData("Dt.AddMonths(1)", "DateTime 04/30/2026 00:00:00")]
    [InlineData("DateTime(2026, 3, 31) == Dt", "bool True")]
    [InlineData("Math.Round(2.5)", "double 2")]
    [InlineData("Math.Max(I, 3.5)", "double 5")]
    public void Conversions_and_functions_are_those_of_NET(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("I / Zero > 1", FaultKind.DivisionByZero, 2)]
    [InlineData("1 > M / 0", FaultKind.DivisionByZero, 6)]
    [InlineData("NullChild.Score > 1", FaultKind.MissingValue, 10)]
    [InlineData("NI.Value > 1", FaultKind.MissingValue, 3)]
    [InlineData("int(NI) > 1", FaultKind.MissingValue, 4)]
    [InlineData("SNull.Length > 1", FaultKind.MissingValue, 6)]
    [InlineData("decimal.MaxValue + 1 > 1", FaultKind.Overflow, 17)]
    [InlineData("int(3000000000) > 1", FaultKind.Overflow, 0)]
    [InlineData("Arr[9] > 1", FaultKind.NoSuchItem, 3)]
    [InlineData("DictM[\"z\"] > 1", FaultKind.NoSuchItem, 5)]
    [InlineData("EmptyList.Max() > 1", FaultKind.NoSuchItem, 10)]
    [InlineData("int.Parse(S) > 1", FaultKind.BadText, 4)]
    [InlineData("S.Substring(9) == S", FaultKind.BadArgument, 2)]
    public void A_fault_is_no_false(string text, FaultKind kind, int position)
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        CompiledExpression expression = ExpressionCompiler.CompileCondition(text, surroundings.Scope).Expression!;

        bool isFine = expression.TryEvaluateCondition(surroundings.Frame, out bool holds, out ExpressionFault? fault);

        Assert.False(isFine || holds);
        Assert.Equal((kind, position), (fault!.Kind, fault.Position));
    }

    /// <summary>Returns the type and the value of an expression over <see cref="Fact"/>.</summary>
    internal static string Show(string text) => Show(text, ExpressionSurroundings.Of("typed", default));

    /// <summary>Returns the type and the value of an expression over other inputs.</summary>
    internal static string Show(string text, ExpressionSurroundings surroundings)
    {
        ExpressionCompilation compiled = ExpressionCompiler.Compile(text, surroundings.Scope);
        Assert.Empty(compiled.Diagnostics);
        Assert.True(
            compiled.Expression!.TryEvaluate(surroundings.Frame, out object? value, out ExpressionFault? fault),
            fault?.Message);
        return $"{compiled.Expression.ResultType} {Convert.ToString(value ?? "null", CultureInfo.InvariantCulture)}";
    }
}

using System.Text.Json;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Running;
using static HealthTargets.Rules.Tests.Expressions.Compiled.ExpressionMeaningTests;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>The corners of the language, worked out by hand. The input is <see cref="Fact"/>.</summary>
public sealed class ExpressionDetailTests
{
    // 5UL and an int: neither type holds the other, so the literal's number counts, as in Dynamic LINQ.
    [Theory]
    [InlineData("I + 5UL", "int 10")]
    [InlineData("5UL - L", "long -2")]
    [InlineData("I == 5UL", "bool True")]
    [InlineData("UL / 3L", "ulong 1")]
    [InlineData("M > 1.25d", "bool True")]
    [InlineData("Math.Max(I, 9UL)", "int 9")]
    [InlineData("I.Equals(5L)", "bool True")]
    [InlineData("2147483647 + 1L", "long 2147483648")]
    public void A_suffix_never_keeps_a_number_from_what_it_meets(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Lv == 1L", "bool True")]
    [InlineData("Lv > 0.5", "bool True")]
    [InlineData("D > Lv", "bool True")]
    [InlineData("B ? Lv : 2", "Level Medium")]
    [InlineData("B2 ? 0 : Lv", "Level Medium")]
    [InlineData("DayOfWeek.Monday | DayOfWeek.Tuesday", "DayOfWeek Wednesday")]
    [InlineData("Lv & 3", "Level Medium")]
    [InlineData("Lv.ToString(\"D\")", "string 1")]
    public void Members_of_enumerations_are_numbers_too(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("O == \"5\"", "bool False")]
    [InlineData("S != O", "bool True")]
    [InlineData("O ?? \"x\"", "object 5")]
    [InlineData("S.Equals(O)", "bool False")]
    [InlineData("NI.Equals(null)", "bool True")]
    [InlineData("object.Equals(SNull, null)", "bool True")]
    [InlineData("DateTime.Equals(Dt, Dt2)", "bool False")]
    public void Values_of_other_types_are_not_equal(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    // As Dynamic LINQ has it: a text beside & is a number where it is written as one, and null is an object.
    [Theory]
    [InlineData("\"6\" & 3", "int 2")]
    [InlineData("3 & \"6\"", "int 2")]
    [InlineData("\"a\" & 1", "string a1")]
    [InlineData("S & 1", "string abc1")]
    [InlineData("NI5 | 2", "int 7")]
    [InlineData("NI5 & NI5", "int? 5")]
    [InlineData("NI5 | NI", "int? null")]
    [InlineData("NI & NI", "int? null")]
    [InlineData("(NI5 & NI5) == 5", "bool True")]
    [InlineData("(NI5 | NI) ?? 3", "int 3")]
    [InlineData("Convert.ToString(null)", "string ")]
    [InlineData("Convert.ToInt32(null)", "int 0")]
    [InlineData("long(O)", "long 5")]
    [InlineData("cast(O, \"double\")", "double 5")]
    public void Bits_null_and_objects_are_read_as_there(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("true | 1")]
    [InlineData("D & 1")]
    [InlineData("\"1\" & D")]
    public void Truths_and_fractions_have_no_bits(string text) => Assert.Equal(
        "HT7014",
        Assert.Single(ExpressionCompiler.Compile(text, ExpressionSurroundings.Of("typed", default).Scope).Diagnostics)
            .Code);

    // In every culture of .NET "a" stands before "B"; character by character it stands behind.
    [Theory]
    [InlineData("string.Compare(\"a\", \"B\", StringComparison.CurrentCulture) < 0")]
    [InlineData("string.Compare(\"a\", \"B\", StringComparison.InvariantCultureIgnoreCase) < 0")]
    [InlineData("string.Compare(\"a\", \"B\", StringComparison.Ordinal) > 0")]
    [InlineData("string.Compare(\"a\", \"A\", StringComparison.CurrentCultureIgnoreCase) == 0")]
    [InlineData("\"\u0130\".Equals(\"i\", StringComparison.CurrentCultureIgnoreCase) == false")]
    public void A_comparison_in_a_culture_is_the_one_order_of_texts(string text) =>
        Assert.Equal("bool True", Show(text));

    [Fact]
    public void Equals_of_nothing_is_a_fault()
    {
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("typed", default);
        CompiledExpression expression =
            ExpressionCompiler.CompileCondition("SNull.Equals(NM)", surroundings.Scope).Expression!;

        Assert.False(expression.TryEvaluateCondition(surroundings.Frame, out _, out ExpressionFault? fault));
        Assert.Equal(FaultKind.MissingValue, fault!.Kind);
    }

    [Theory]
    [InlineData("np(SNull + \"a\", \"none\")", "string none")]
    [InlineData("np(S + SNull)", "string abc")]
    [InlineData("np(NullChild.Name.ToUpper() + \"x\")", "string null")]
    [InlineData("np(-NullChild.Score)", "decimal? null")]
    [InlineData("np(Math.Abs(NullChild.Score), 7m)", "decimal 7")]
    [InlineData("np(int(NullChild.Score), 7)", "int 7")]
    [InlineData("np(B)", "bool True")]
    [InlineData("np(Math.Abs(I))", "int 5")]
    public void np_looks_at_what_goes_into_the_value(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    // The children: a with 90.5, which is ok, and b with 70, which is not. The odd ones of 1, 2, 3 are 1 and 3.
    [Theory]
    [InlineData("Children.GroupBy(c => c.Ok).First().Sum(c => c.Score)", "decimal 90.5")]
    [InlineData("Children.GroupBy(c => c.Ok).Select(g => g.Key).First()", "bool True")]
    [InlineData("Children.GroupBy(Ok).Select(new (Key as K, Count() as N)).First().N", "int 1")]
    [InlineData("Children.GroupBy(Name).Select(new (Key, Sum(Score) as S)).Last().S", "decimal 70")]
    [InlineData("Arr.GroupBy(x => x % 2).Max(g => g.Count())", "int 2")]
    [InlineData("Arr.GroupBy(x => x % 2).First().Last()", "int 3")]
    [InlineData("Arr.GroupBy(x => x % 2).SelectMany(g => g).Sum()", "int 6")]
    [InlineData("EmptyList.DefaultIfEmpty().Max()", "int 0")]
    [InlineData("EmptyList.DefaultIfEmpty(4).First()", "int 4")]
    [InlineData("Arr.ToHashSet().Count()", "int 3")]
    [InlineData("DictM.ContainsValue(1.5)", "bool True")]
    [InlineData("DictM.ContainsValue(3)", "bool False")]
    public void Groups_are_lists_with_a_key(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("x => x.I > 1", "bool True")]
    [InlineData("@I + 1", "int 6")]
    [InlineData("StaticProp", "int 42")]
    [InlineData("input1.StaticProp + Fact.StaticProp", "int 84")]
    [InlineData("is(Child, \"Child\")", "bool True")]
    [InlineData("is(O, \"Child\")", "bool False")]
    public void An_input_can_be_named_in_other_ways(string text, string expected) =>
        Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Convert.ToInt32(\"ff\", 16)", "int 255")]
    [InlineData("Convert.ToString(5, 2)", "string 101")]
    [InlineData("Convert.ToString(SNull)", "string null")]
    [InlineData("Convert.ToString(Lv)", "string 1")]
    [InlineData("cast(B, \"int\") + cast(B2, \"int\")", "int 1")]
    [InlineData("char(97.9m)", "char a")]
    [InlineData("I.CompareTo(null)", "int 1")]
    [InlineData("Dto.Ticks == Dt.Ticks", "bool True")]
    [InlineData("char.GetNumericValue('5')", "double 5")]
    [InlineData("char.Parse(\"x\") == Ch", "bool True")]
    [InlineData("S.Replace(\"A\", \"x\", StringComparison.OrdinalIgnoreCase)", "string xbc")]
    [InlineData("\"a,b;c\".Split(',', ';').Length", "int 3")]
    [InlineData("\"a,b\".Split(new[] { ',' }).Last()", "string b")]
    [InlineData("string.Concat(Arr)", "string 123")]
    [InlineData("string.CompareOrdinal(\"a\", \"c\")", "int -2")]
    [InlineData("int.Max(3, int.Abs(-7))", "int 7")]
    [InlineData("double.Sqrt(2.25)", "double 1.5")]
    [InlineData("decimal.Add(M, 1)", "decimal 2.5")]
    [InlineData("Math.FusedMultiplyAdd(2, 3, 4)", "double 10")]
    [InlineData("Math.BigMul(65536, 65536)", "long 4294967296")]
    [InlineData("Dto.ToUnixTimeSeconds()", "long 1774915200")]
    [InlineData("Dt.AddTicks(5).Ticks - Dt.Ticks", "long 5")]
    [InlineData("DOnly.ToDateTime(TimeOnly.MinValue) == Dt", "bool True")]
    [InlineData("TimeSpan.FromTicks(10).Ticks", "long 10")]
    public void More_functions_are_those_of_NET(string text, string expected) => Assert.Equal(expected, Show(text));

    // Whole numbers of JSON are int or long and all others double: 7 / 2 of two whole ones is 3.
    [Theory]
    [InlineData("input1.a", "int 7")]
    [InlineData("input1.a / input1.b", "int 3")]
    [InlineData("input1.big + 1", "long 9007199254740994")]
    [InlineData("input1.real * 2", "double 5")]
    [InlineData("input1.whole", "double 2")]
    [InlineData("input1.list.Max()", "int 3")]
    [InlineData("input1.a * 100m / input1.b", "decimal 350")]
    [InlineData("input1.part.ToString()", "string { name = kid, n =  }")]
    [InlineData("input1.GetProperty(\"a\").GetInt32() + 1", "int 8")]
    [InlineData("input1.part.GetProperty(\"name\").GetString()", "string kid")]
    [InlineData("input1.list.GetArrayLength()", "int 2")]
    public void Numbers_of_JSON_keep_their_kind(string text, string expected)
    {
        JsonElement json = JsonDocument.Parse("""
            { "a": 7, "b": 2, "big": 9007199254740993, "real": 2.5, "whole": 2.0, "list": [1, 3],
              "part": { "name": "kid", "n": null } }
            """).RootElement;
        ExpressionSurroundings surroundings = ExpressionSurroundings.Of("json", json);

        Assert.Equal(expected, Show(text, surroundings));
    }
}

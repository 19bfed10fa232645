using System.Reflection;
using System.Text.RegularExpressions;
using HealthTargets.TestSupport.House;
using HealthTargets.Tests.House.BadShapes;

namespace HealthTargets.Tests.House;

/// <summary>The checks of shapes and of purity themselves: they must find what they are there for.</summary>
public sealed class ShapeCheckTests
{
    private static readonly SourceProject Project = new(
        typeof(ShapeCheckTests).Assembly,
        "HealthTargets.Tests.House.BadShapes",
        "tests/HealthTargets.Tests/House/BadShapes");

    [Fact]
    public void Bad_types_are_found()
    {
        Assert.Contains(nameof(OpenManager), Assert.Single(TypeShapes.OpenClasses(Project.WrittenTypes)));
        Assert.Contains(nameof(MutablePoint), Assert.Single(TypeShapes.MutableStructs(Project.WrittenTypes)));
        Assert.Contains("Changeable", Assert.Single(TypeShapes.PublicFields(Project.WrittenTypes)));
        Assert.Contains("\"Manager\"", Assert.Single(TypeShapes.EmptyNames(Project.WrittenTypes)));
        Assert.Equal(
            ["MutablePoint.X", "MutablePoint.Y", "OpenManager.Settable"],
            TypeShapes.PublicSetters(Project.WrittenTypes)
                .Select(sentence => sentence.Split(' ')[0].Split("BadShapes.")[1])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bad_files_are_found()
    {
        const string folder = "tests/HealthTargets.Tests/House/BadShapes";

        Assert.Equal([$"{folder}/Crowd.cs has 2 types: First, Second"], FileShapes.CrowdedFiles(Project.Files));
        Assert.Equal(
            [$"{folder}/Crowd.cs has the namespace HealthTargets.Tests.House.Elsewhere, not {Project.RootNamespace}"],
            FileShapes.StrayNamespaces(Project));
    }

    [Theory]
    [InlineData(nameof(Moody.ReadsClock), "DateTime.get_UtcNow")]
    [InlineData(nameof(Moody.ReadsEnvironment), "Environment.GetEnvironmentVariable")]
    [InlineData(nameof(Moody.FormatsByCulture), "Decimal.ToString")]
    [InlineData(nameof(Moody.InterpolatesByCulture), "DefaultInterpolatedStringHandler.AppendFormatted")]
    [InlineData(nameof(Moody.SortsByCulture), "Enumerable.OrderBy")]
    [InlineData(nameof(Moody.SortsKeysByCulture), "SortedDictionary`2..ctor")]
    public void What_reads_more_than_its_input_is_found(string method, string call)
    {
        MethodInfo moody = typeof(Moody).GetMethod(method)!;

        Assert.EndsWith($"{method} calls {call}", Assert.Single(AmbientReads.In(moody)));
    }

    [Theory]
    [InlineData(nameof(Moody.InterpolatesInvariantly))]
    [InlineData(nameof(Moody.SortsOrdinally))]
    [InlineData(nameof(Moody.SortsNumbers))]
    [InlineData(nameof(Moody.Iterates))]
    public void What_reads_only_its_input_is_left_alone(string method) =>
        Assert.Empty(AmbientReads.In(typeof(Moody).GetMethod(method)!));

    [Fact]
    public void A_read_hidden_in_a_lambda_is_found() =>
        Assert.Contains(AmbientReads.In(Project), sentence => sentence.Contains("CultureInfo.get_CurrentCulture"));

    [Fact]
    public void Comments_and_texts_are_not_code()
    {
        const string source = """"
            // class A
            string a = "class B" + @"class ""C""" + 'c'; /* class D
            */ string e = $"class E {new F("class G").Name:class} {{class H}}" + """class "I" """;
            string j = $$"""class {J} {{new K("{")}}""" + "\"class L";
            """";

        string code = CodeBlanker.Blank(source);

        Assert.Equal(["F", "K"], Regex.Matches(code, "new ([A-Z])").Select(match => match.Groups[1].Value));
        Assert.DoesNotMatch(@"\b[ABCDGHIL]\b", code);
        Assert.Equal(source.Length, code.Length);
    }
}

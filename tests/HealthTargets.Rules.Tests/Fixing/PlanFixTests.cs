using System.Text;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Tests.Golden;

namespace HealthTargets.Rules.Tests.Fixing;

public sealed class PlanFixTests
{
    private const string Good = """
        {
          "id": "county-2021",
          "period": "2021",
          "unit": "county",
          "indicators": {
            "coverage": { "kind": "ratio", "per": 100, "unit": "%", "better": "higher" },
            "screened": { "kind": "count" }
          },
          "targets": [
            { "id": "coverage", "indicator": "coverage", "scope": { "level": "town" }, "atLeast": 96, "period": "2021-Q1" },
            { "id": "screened", "indicator": "screened", "atLeast": 4000, "by": "2021-12-31", "points": 5, "veto": true }
          ]
        }
        """;

    // What stands in the good plan, and how people write it.
    [Theory]
    [InlineData("\"indicator\": \"coverage\"", "\"indicatr\": \"coverage\"")]
    [InlineData("\"indicator\": \"coverage\"", "\"indicator\": \"coverge\"")]
    [InlineData("\"indicator\": \"coverage\"", "\"indicator\": “coverage”")]
    [InlineData("\"indicator\": \"coverage\"", "“indicator”： “coverage”")]
    [InlineData("\"indicator\": \"coverage\"", "\"indicator”: \"coverage\"")]
    [InlineData("\"indicator\": \"coverage\"", "'indicator': 'coverage'")]
    [InlineData("\"indicator\": \"coverage\"", "indicator: coverage")]
    [InlineData("\"unit\": \"county\",", "\"unit\"： \"county\"，")]
    [InlineData("\"unit\": \"county\",", "\"unit\": \"County\",")]
    [InlineData("\"unit\": \"county\",", "\"unit\": \"county\"")]
    [InlineData("\"level\": \"town\"", "\"level\": \"Town\"")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": 96%")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": \"96%\"")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": \"96\"")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": ９６％")]
    [InlineData("\"atLeast\": 96,", "\"atLeast\": ９６，")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": +96")]
    [InlineData("\"atLeast\": 96", "\"atLeast\": 096")]
    [InlineData("\"atLeast\": 96", "\"AtLeast\": 96")]
    [InlineData("\"atLeast\": 4000", "\"atLeast\": 4,000")]
    [InlineData("\"atLeast\": 4000", "\"atLeast\": 4，000")]
    [InlineData("\"atLeast\": 4000", "\"atLeast\": \"４，０００\"")]
    [InlineData("\"points\": 5", "\"points\": \"5\"")]
    [InlineData("\"veto\": true", "\"veto\": \"true\"")]
    [InlineData("\"veto\": true", "\"veto\": True")]
    [InlineData("\"veto\": true", "\"veto\": 是")]
    [InlineData("\"period\": \"2021-Q1\"", "\"period\": \"2021年第一季度\"")]
    [InlineData("\"period\": \"2021-Q1\"", "\"period\": \"2021Q1\"")]
    [InlineData("\"by\": \"2021-12-31\"", "\"by\": \"2021年12月31日\"")]
    [InlineData("\"by\": \"2021-12-31\"", "\"by\": \"2021/12/31\"")]
    [InlineData("{", "｛")]
    public void What_has_one_safe_remedy_is_mended(string good, string written)
    {
        int at = Good.IndexOf(good, StringComparison.Ordinal);
        PlanFixing fixing = Fix(Good[..at] + written + Good[(at + good.Length)..]);
        Assert.Equal(Good, Encoding.UTF8.GetString(fixing.Text.Span));
        Assert.NotEmpty(fixing.Fixes);
        Assert.Empty(fixing.Compilation.Diagnostics);
    }

    [Theory]
    [InlineData("\"indicator\": \"coverage\"", "\"indicator\": \"beds\"")] // nothing is near
    [InlineData("\"coverage\": {", "\"coverage-1\": {")] // not a misspelling but another one
    [InlineData("\"atLeast\": 4000", "\"atLeast\": \"4万\"")] // in persons or in tens of thousands?
    [InlineData("\"atLeast\": 4000", "\"atLeast\": \"96%\"")] // of what?
    [InlineData("\"atLeast\": 4000", "\"atLeast\": \"40,5\"")]
    [InlineData("\"by\": \"2021-12-31\"", "\"by\": \"2021-12\"")] // its first day or its last?
    [InlineData("\"atLeast\": 96,", "\"atLeast\": 0.96,")] // a warning, since it could be meant
    [InlineData("\"atLeast\": 96,", "\"atLeast\": 96, \"atLest\": 95,")] // the first one or the second?
    public void What_has_none_is_left_alone(string good, string written)
    {
        string text = Good.Replace(good, written, StringComparison.Ordinal);
        PlanFixing fixing = Fix(text);
        Assert.Equal(text, Encoding.UTF8.GetString(fixing.Text.Span));
        Assert.Empty(fixing.Fixes);
        Assert.NotEmpty(fixing.Compilation.Diagnostics);
    }

    [Fact]
    public void Of_two_near_names_neither_is_taken() => Assert.Empty(Fix(Good.Replace(
        "\"coverage\": {", "\"coveragea\": { \"kind\": \"stock\" }, \"coverageb\": {", StringComparison.Ordinal)).Fixes);

    [Fact]
    public void A_file_of_chinese_punctuation_is_mended_in_one_go_and_every_change_is_told()
    {
        string text = Good.Replace(',', '，').Replace(':', '：').Replace("\": \"", "”：“", StringComparison.Ordinal);
        PlanFixing fixing = Fix(text);
        Assert.Equal(Good, Encoding.UTF8.GetString(fixing.Text.Span));
        Assert.Equal(Good.Count(mark => mark is ',' or ':'), fixing.Fixes.Count);
        Assert.All(fixing.Fixes, fix => Assert.Equal("HT1011", fix.Diagnostic.Code));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good.Replace("96,", "96%,", StringComparison.Ordinal))];
        byte[] mended = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)];
        Assert.Equal(mended, PlanFix.Fix("p.json", text).Text.ToArray());
    }

    [Fact]
    public void Imports_are_left_as_they_are()
    {
        MemoryFiles files = new(new Dictionary<string, string>
        {
            ["a.json"] = "{ \"indicators\": { \"beds\": { \"kind\": \"stok\" } } }",
        });
        byte[] plan = "{ \"id\": \"p\", \"period\": \"2021\", \"unit\": \"c\", \"imports\": [\"a.json\"] }"u8.ToArray();
        PlanFixing fixing = PlanFix.Fix("p.json", plan, files);
        Assert.Empty(fixing.Fixes);
        Assert.Equal("HT2003", Assert.Single(fixing.Compilation.Diagnostics).Code);
    }

    // All broken files of the golden set: there are never more errors than before, except those that were hidden.
    [Fact]
    public void No_file_is_made_worse() => Assert.All(
        GoldenCase.All.Where(golden => golden.InputFiles.Contains("plan.json")), golden =>
    {
        byte[] text = File.ReadAllBytes(TestSupport.Repository.PathTo(golden.RelativePathTo("plan.json")));
        RuleCompilation before = PlanLint.Check("plan.json", text);
        PlanFixing fixing = PlanFix.Fix("plan.json", text);
        bool wasHidden = golden.Name.StartsWith("HT10", StringComparison.Ordinal);
        Assert.True(
            wasHidden || Errors(fixing.Compilation) <= Errors(before),
            golden.Name + "\n" + string.Join('\n', fixing.Compilation.Diagnostics));
        Assert.Equal(fixing.Fixes.Count == 0, text.AsSpan().SequenceEqual(fixing.Text.Span));
    });

    [Fact]
    public void Any_bytes_are_left_in_bounded_time()
    {
        string quotes = "{ " + string.Concat(Enumerable.Repeat("“", 100_000));
        Assert.NotNull(Fix(quotes));
        Assert.NotNull(Fix(string.Concat(Enumerable.Repeat("{ 'a'： [９６％，", 2_000))));
        Assert.NotNull(PlanFix.Fix("p.json", new byte[] { 0xFF, 0xFE, 0x00 }));
    }

    private static int Errors(RuleCompilation one) =>
        one.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static PlanFixing Fix(string text)
    {
        OrgUnitTree units = UnitReader.Read(
            [DataFile.FromBytes("units.csv", "id,parent,level\ncounty,,county\neast,county,town\n"u8.ToArray())]).Value;
        return PlanFix.Fix("p.json", Encoding.UTF8.GetBytes(text), files: null, units);
    }
}

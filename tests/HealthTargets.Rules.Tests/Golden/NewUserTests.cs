using System.Text;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Golden;

/// <summary>
/// The ten mistakes that somebody makes who writes a first plan: the message stands at the right place and its remedy
/// says what to write, in both languages.
/// </summary>
public sealed class NewUserTests
{
    private const string Plan = """
        {
          "id": "county-2021",
          "period": "2021",
          "unit": "county",
          "indicators": {
            "coverage": { "kind": "ratio", "per": 100, "unit": "%", "better": "higher" },
            "screened": { "kind": "count" },
            "stroke": { "kind": "stage", "stages": ["none", "applied", "certified"] },
            "stock": { "kind": "stock" }, "use": { "kind": "stock" },
            "supply": { "kind": "formula", "formula": "stock / use" }
          },
          "targets": [
            { "id": "coverage", "indicator": "coverage", "atLeast": 96 },
            { "id": "screened", "indicator": "screened", "atLeast": 4000 },
            { "id": "stroke", "indicator": "stroke", "atLeast": "certified" },
            { "id": "supply", "indicator": "supply", "atLeast": 30 }
          ],
          "scoring": { "grades": [ { "grade": "good", "atLeast": 80 }, { "grade": "pass", "atLeast": 60 } ], "lowestGrade": "fail" }
        }
        """;

    [Theory]
    [InlineData("misspelt property", "\"atLeast\": 96", "\"atLest\": 96",
        "HT2002", "\"atLest\"", "did you mean \"atLeast\"?", "是否想写 \"atLeast\"？")]
    [InlineData("wrong stage", "\"certified\" }", "\"certifed\" }",
        "HT2004", "\"certifed\"", "did you mean \"certified\"?", "是否想写 \"certified\"？")]
    [InlineData("a number for a stage", "\"atLeast\": \"certified\"", "\"atLeast\": 3",
        "HT3021", "3", "write one of the stages \"none\", \"applied\" and \"certified\" in double quotes.",
        "请用双引号写上阶段 \"none\"、\"applied\" 和 \"certified\" 之一。")]
    [InlineData("percent against count", "\"atLeast\": 4000", "\"atLeast\": \"95%\"",
        "HT3022", "\"95%\"", "of the kind \"ratio\", or the measure \"share\"", "类型为 \"ratio\" 的指标，或测度 \"share\"")]
    [InlineData("a fraction against count", "\"atLeast\": 4000", "\"atLeast\": 0.95",
        "HT6012", "0.95", "of the kind \"ratio\", or the measure \"share\"", "类型为 \"ratio\" 的指标，或测度 \"share\"")]
    [InlineData("unknown unit", "\"unit\": \"county\"", "\"unit\": \"conty\"",
        "HT6022", "\"conty\"", "did you mean \"county\"?", "是否想写 \"county\"？")]
    [InlineData("overlapping bands", "\"atLeast\": 60", "\"atLeast\": 80",
        "HT3009", "80", "in order of scores, the best grade first, none twice", "按分数从高到低排列，且不要重复")]
    [InlineData("circular formula", "\"stock / use\"", "\"supply / use\"",
        "HT3032", "\"supply\"", "calculate that indicator from others, or let it be reported", "由别的指标计算，或改为直接上报")]
    [InlineData("bad period", "\"period\": \"2021\"", "\"period\": \"2021年3月\"",
        "HT3011", "\"2021年3月\"", "did you mean \"2021-03\"?", "是否想写 \"2021-03\"？")]
    [InlineData("a month that is none", "\"period\": \"2021\"", "\"period\": \"2021-13\"",
        "HT3011", "\"2021-13\"", "2021-S1, 2021-03 or 2021/2025", "2021-S1、2021-03 或 2021/2025")]
    [InlineData("Chinese digits", "\"atLeast\": 96", "\"atLeast\": ９６．５",
        "HT1013", "９６．５", "write 96.5: in half-width digits", "请写成 96.5：用半角数字")]
    [InlineData("Chinese percent sign", "\"atLeast\": 96", "\"atLeast\": 96％",
        "HT1013", "96％", "write 96: in half-width digits, without thousands commas and units such as %",
        "请写成 96：用半角数字，不带千位分隔符和 % 等单位")]
    [InlineData("Chinese comma behind a number", "\"county-2021\",", "\"county-2021\"，",
        "HT1011", "，", "write \",\" with the input method switched to English", "请切换到英文输入法，改成 \",\"")]
    [InlineData("Chinese comma in a number", "\"atLeast\": 4000", "\"atLeast\": \"4，000\"",
        "HT3022", "\"4，000\"", "write 4000: in half-width digits, without thousands commas", "请写成 4000：用半角数字，不带千位分隔符")]
    public void The_message_stands_at_the_place_and_names_the_remedy(
        string mistake, string good, string written, string code, string place, string fix, string fixInChinese)
    {
        string text = Plan.Replace(good, written, StringComparison.Ordinal);
        Diagnostic found = Check(text)[0];
        Assert.True(found.Code == code, $"{mistake}: {found}");
        Assert.Equal(place, found.Source.GetString(found.Span));
        Assert.Contains(fix, found.Fix(Language.English), StringComparison.Ordinal);
        Assert.Contains(fixInChinese, found.Fix(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the plan as it should be", "x", "x")]
    [InlineData("trailing comma in an object", "\"atLeast\": 96 }", "\"atLeast\": 96, }")]
    [InlineData("trailing comma in a list", "\"atLeast\": 30 }", "\"atLeast\": 30 },")]
    [InlineData("byte order mark", "{\n  \"id\"", "\uFEFF{\n  \"id\"")]
    public void What_does_no_harm_is_taken_as_it_is(string mistake, string good, string written)
    {
        IEnumerable<Diagnostic> found = Check(Plan.Replace(good, written, StringComparison.Ordinal));
        Assert.True(!found.Any(), $"{mistake}: {string.Join('\n', found)}");
    }

    private static IReadOnlyList<Diagnostic> Check(string text)
    {
        OrgUnitTree units = UnitReader.Read(
            [DataFile.FromBytes("units.csv", "id,parent\ncounty,\neast,county\n"u8.ToArray())]).Value;
        return PlanLint.Check("plan.json", Encoding.UTF8.GetBytes(text), files: null, units).Diagnostics;
    }
}

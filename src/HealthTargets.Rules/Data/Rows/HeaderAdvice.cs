using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// Guesses what was meant by a header of which nothing can be read: fields separated by another sign than a comma,
/// names of columns in Chinese, a file that is no table at all. Only for advice.
/// </summary>
internal static class HeaderAdvice
{
    private static readonly (char Sign, BilingualText Name)[] Separators =
    [
        (';', new("\";\"", "\";\"")), ('\t', new("tabs", "制表符")), ('，', new("\"，\"", "全角逗号")),
        ('；', new("\"；\"", "全角分号")), ('|', new("\"|\"", "\"|\"")), ('、', new("\"、\"", "顿号")),
    ];

    // What tables in offices are headed with; of several columns for a word the first one that the file can have.
    private static readonly Dictionary<string, string[]> Translations = new(StringComparer.Ordinal)
    {
        ["指标"] = ["indicator"], ["指标名称"] = ["indicator"], ["指标编码"] = ["indicator"],
        ["单位"] = ["unit", "id"], ["地区"] = ["unit", "id"], ["机构"] = ["unit", "id"], ["单位编码"] = ["unit", "id"],
        ["标识"] = ["id"], ["编码"] = ["id"],
        ["报告期"] = ["period"], ["期间"] = ["period"], ["时间"] = ["period"], ["年份"] = ["period"], ["月份"] = ["period"],
        ["数值"] = ["value"], ["值"] = ["value"], ["数据"] = ["value"], ["完成值"] = ["value"], ["实际值"] = ["value"],
        ["分子"] = ["numerator"], ["分母"] = ["denominator"],
        ["类别"] = ["category"], ["人群"] = ["category"], ["状态"] = ["status"],
        ["缺失"] = ["absence"], ["缺失原因"] = ["absence"],
        ["记录时间"] = ["recordedAt"], ["填报时间"] = ["recordedAt"], ["上报时间"] = ["recordedAt"],
        ["来源"] = ["source"], ["数据来源"] = ["source"],
        ["标准误"] = ["standardError"], ["下限"] = ["lower"], ["上限"] = ["upper"],
        ["上级"] = ["parent"], ["上级单位"] = ["parent"], ["级别"] = ["level"], ["层级"] = ["level"],
        ["名称"] = ["name"], ["单位名称"] = ["name"], ["组"] = ["groups"], ["分组"] = ["groups"],
        ["生效日期"] = ["validFrom"], ["失效日期"] = ["validTo"],
    };

    /// <summary>Returns the column that a Chinese word means, or null.</summary>
    internal static string? Translated(string name, DataColumns columns) =>
        Translations.GetValueOrDefault(name)?.FirstOrDefault(one => columns.PlaceOf(one) >= 0);

    /// <summary>Returns what to do with a header that lacks columns; null where no more can be said.</summary>
    /// <param name="names">The names as they stand there.</param>
    /// <param name="columns">The columns that the file can have.</param>
    internal static FormattedText? For(IReadOnlyList<string> names, DataColumns columns) =>
        names is [var only] ? ForOneField(only) : ForTranslated(names, columns);

    private static FormattedText ForOneField(string header)
    {
        if (header is ['{' or '[', ..])
        {
            return new(new(
                "this looks like JSON: name files of JSON Lines *.jsonl; plans stand first, without an option.",
                "这像是 JSON：JSON Lines 文件的名称应为 *.jsonl；计划文件写在命令之后，不加选项。"));
        }

        foreach ((char sign, BilingualText name) in Separators)
        {
            if (header.Contains(sign))
            {
                return new(
                    new(
                        "the fields are separated by {0}: separate them by commas, and save the file as CSV in UTF-8.",
                        "字段之间用的是{0}：请改用英文逗号，并把文件存为 UTF-8 编码的 CSV。"),
                    name);
            }
        }

        return new(new(
            "the header has one field only: separate the fields by commas, and save the file as CSV in UTF-8.",
            "表头只有一个字段：字段之间请用英文逗号隔开，并把文件存为 UTF-8 编码的 CSV。"));
    }

    private static FormattedText? ForTranslated(IReadOnlyList<string> names, DataColumns columns) =>
        names.Any(name => Translated(name, columns) is not null)
            ? new(
                new("the names are not translated: begin with {0}.", "列名不翻译：第一行请写 {0}。"),
                string.Join(',', names.Select(name => Translated(name, columns) ?? name)))
            : null;
}

using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Cli.Starter;

/// <summary>The files with which somebody starts: a plan with remarks, and units and data that fit it.</summary>
/// <param name="Id">The identifier of the plan.</param>
/// <param name="Unit">The unit whose plan it is.</param>
/// <param name="Period">The period; see <see cref="CanStart"/>.</param>
/// <param name="Language">The language of names and remarks.</param>
internal sealed record StarterFiles(string Id, string Unit, ReportingPeriod Period, Language Language)
{
    private const int ScreenedInAll = 4200;

    private IReadOnlyList<ReportingPeriod> Months => Period.SubPeriods(PeriodKind.Month);

    /// <summary>Tells whether a period consists of months and has one like it a year before.</summary>
    public static bool CanStart(ReportingPeriod period) =>
        period.SubPeriods(PeriodKind.Month).Count > 0 && period.TrySamePeriodLastYear(out _);

    /// <summary>Returns the plan.</summary>
    public string Plan()
    {
        string name = $"HealthTargets.Cli.Starter.starter.{(Language == Language.Chinese ? "zh" : "en")}.plan.json";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Dictionary<string, string> words = new()
        {
            ["@id"] = Escaped(Id),
            ["@unit"] = Escaped(Unit),
            ["@period"] = Period.ToString(),
            ["@named"] = PeriodNames.Chinese(Period),
            ["@lastYear"] = Period.SamePeriodLastYear().ToString(),
            ["@end"] = Text(Period.End),
            ["@monthEnd"] = Text(Months[0].End),
            ["@monthMet"] = Months.Count == 1 ? "met" : "onTrack",
            ["@month"] = Months[0].ToString(),
        };
        return Regex.Replace(text, "@[a-zA-Z]+", word => words[word.Value]);
    }

    /// <summary>Returns the units: the plan's own and three townships.</summary>
    public string Units() => string.Join('\n', [
        "id,parent,level,name",
        $"{Field(Unit)},,county,{Field(Unit)}",
        .. Townships.Select(town => $"{town.Id},{Field(Unit)},township,{town.Name}"),
        "",
    ]);

    /// <summary>Returns observations for the whole period, all invented.</summary>
    public string Data()
    {
        StringBuilder rows = new("indicator,unit,period,value,numerator,denominator\n");
        string unit = Field(Unit);
        int each = ScreenedInAll / Months.Count;
        foreach ((int index, ReportingPeriod month) in Months.Index())
        {
            int screened = index == 0 ? ScreenedInAll - (each * (Months.Count - 1)) : each;
            rows.Append(CultureInfo.InvariantCulture, $"coverage,{unit},{month},,{193 + (index % 4)},200\n")
                .Append(CultureInfo.InvariantCulture, $"women-screened,{unit},{month},{screened},,\n")
                .Append(CultureInfo.InvariantCulture, $"accidents,{unit},{month},0,,\n");
        }

        rows.Append($"visits-out,{unit},{Period.SamePeriodLastYear()},12.5,,\n")
            .Append($"visits-out,{unit},{Period},11.2,,\n");
        foreach ((int index, (string town, _)) in Townships.Index())
        {
            rows.Append($"tcm-clinics,{town},{Period},{(index < 2 ? 1 : 0)},,\n");
        }

        return rows.Append($"stroke-centre,{unit},{Period},certified,,\n")
            .Append($"care-beds,{unit},{Period},245,,\n")
            .Append($"literacy,{unit},{Period},25.4,,\n").ToString();
    }

    private IReadOnlyList<(string Id, string Name)> Townships => Language == Language.Chinese
        ? [("north", "城北乡"), ("middle", "城关镇"), ("south", "城南乡")]
        : [("north", "North"), ("middle", "Middle"), ("south", "South")];

    private static string Text(LocalDate date) => IsoDate.Write(date);

    private static string Escaped(string name) => System.Text.Json.JsonEncodedText.Encode(
        name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static string Field(string text) => text.IndexOfAny([',', '"', '\n', '\r']) < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

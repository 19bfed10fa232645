using System.Globalization;
using System.Text;

namespace HealthTargets.Benchmarks.County;

/// <summary>
/// The files of an invented county of 20 townships that judges 2021 by a plan of any number of targets: each with an
/// indicator of its own, of the kinds that such plans have. Of ten indicators four are reported by each township each
/// month, four by the county each month and two once a year. The same number of targets gives the same bytes.
/// </summary>
public sealed class CountyFiles(int targets)
{
    private const int Townships = 20;
    private const int Months = 12;

    /// <summary>Gets the plan: about 350 bytes for a target.</summary>
    public string Plan()
    {
        StringBuilder text = new();
        text.Append("{\n  \"id\": \"county\",\n  \"title\": { \"en\": \"County plan\", \"zh\": \"县计划\" },\n");
        text.Append("  \"period\": \"2021\",\n  \"unit\": \"county\",\n  \"sections\": [\n");
        text.Append("    { \"id\": \"prevention\", \"title\": { \"en\": \"Prevention\", \"zh\": \"疾病预防\" } },\n");
        text.Append("    { \"id\": \"care\", \"title\": { \"en\": \"Care\", \"zh\": \"医疗服务\" } }\n  ],\n");
        text.Append("  \"indicators\": {\n");
        text.AppendJoin(",\n", Enumerable.Range(0, targets).Select(Indicator));
        text.Append("\n  },\n  \"targets\": [\n");
        text.AppendJoin(",\n", Enumerable.Range(0, targets).Select(Target));
        text.Append("\n  ],\n  \"scoring\": { \"missing\": \"exclude\",\n    \"grades\": [ ");
        text.Append("{ \"grade\": \"good\", \"atLeast\": 80 }, { \"grade\": \"pass\", \"atLeast\": 60 } ],\n");
        text.Append("    \"lowestGrade\": \"fail\" }\n}\n");
        return text.ToString();
    }

    /// <summary>Gets the county and its townships, as CSV.</summary>
    public static string Units()
    {
        StringBuilder text = new("id,parent,level,nameEn,nameZh\ncounty,,county,Sample County,示范县\n");
        for (int unit = 0; unit < Townships; unit++)
        {
            text.Append(Line($"t{unit:00},county,township,Township {unit},{unit}乡\n"));
        }

        return text.ToString();
    }

    /// <summary>Gets the observations, as CSV: about 10,000 rows for 100 targets.</summary>
    public string Data()
    {
        StringBuilder text = new("indicator,unit,period,value,numerator,denominator,source\n");
        for (int i = 0; i < targets; i++)
        {
            for (int month = 1; month <= (IsYearly(i) ? 1 : Months); month++)
            {
                string period = IsYearly(i) ? "2021" : Line($"2021-{month:00}");
                for (int unit = 0; unit < (IsByTownship(i) ? Townships : 1); unit++)
                {
                    string who = IsByTownship(i) ? Line($"t{unit:00}") : "county";
                    text.Append(Line($"i{i:0000},{who},{period},{Numbers(i, month, unit)},monthly report\n"));
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Writes the three files.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "county.plan.json"), Plan());
        File.WriteAllText(Path.Combine(folder, "units.csv"), Units());
        File.WriteAllText(Path.Combine(folder, "data.csv"), Data());
    }

    private static bool IsByTownship(int i) => i % 10 < 4;

    private static bool IsYearly(int i) => i % 10 >= 8;

    private static string Indicator(int i)
    {
        string name = Line($"\"name\": {{ \"en\": \"service {i}\", \"zh\": \"服务{i}\" }}");
        string kind = (i % 5) switch
        {
            0 or 3 => "\"kind\": \"ratio\", \"per\": 100, \"unit\": \"%\", \"decimals\": 1, \"better\": \"higher\"",
            1 => "\"kind\": \"count\", \"unit\": { \"en\": \"cases\", \"zh\": \"例\" }, \"better\": \"lower\"",
            2 => "\"kind\": \"count\", \"unit\": { \"en\": \"visits\", \"zh\": \"人次\" }, \"better\": \"higher\"",
            _ => "\"kind\": \"stock\", \"unit\": { \"en\": \"beds\", \"zh\": \"张\" }, \"better\": \"higher\"",
        };
        return Line($"    \"i{i:0000}\": {{ {name}, {kind} }}");
    }

    private static string Target(int i)
    {
        string goal = (i % 5) switch
        {
            0 => Line($"\"atLeast\": {90 + (i % 9)}, \"commitment\": \"binding\", \"points\": 10"),
            1 => Line($"\"measure\": \"cumulative\", \"atMost\": {500 + (i * 7 % 2000)}, \"points\": 5"),
            2 => Line($"\"atLeast\": {1000 + (i * 13 % 9000)}, \"commitment\": \"expected\", \"points\": 15"),
            3 => Line($"\"atLeast\": {85 + (i % 14)}, \"every\": \"month\", \"points\": 10"),
            _ => Line($"\"baseline\": {100 + (i % 50)}, \"atLeast\": {130 + (i % 50)}, ")
                + "\"path\": \"linear\", \"points\": 5",
        };
        string section = i % 2 == 0 ? "prevention" : "care";
        string scope = i % 10 == 0 ? "\"scope\": { \"level\": \"township\" }, " : "";
        return Line($"    {{ \"id\": \"g{i:0000}\", \"section\": \"{section}\", ")
            + Line($"\"indicator\": \"i{i:0000}\", {scope}{goal} }}");
    }

    // Value, numerator and denominator, as in a file: one of a count or stock, or the two of a ratio.
    private static string Numbers(int i, int month, int unit)
    {
        int seed = ((i * 31) + (month * 7) + (unit * 13)) % 97;
        return (i % 5) switch
        {
            0 or 3 => Line($",{880 + seed},{1000}"),
            4 => Line($"{6 + (seed / 30)},,"),
            _ => Line($"{seed},,"),
        };
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

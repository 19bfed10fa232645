using System.Globalization;
using System.Text;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>Random files of observations: mostly plain rows, and among them every kind of row that is not.</summary>
internal sealed class RandomFiles(int seed)
{
    private static readonly string[] Columns =
    [
        "indicator", "unit", "period", "value", "numerator", "denominator", "category", "status", "absence",
        "recordedAt", "source", "lower", "note",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "12.50", "-3.25", "100", "123456789012345", "1234567890123456", "0.000000000000001", "1e3",
        "007", "1.", ".5", "-", "1.2.3", "12a", "99999999.9", "0.1", "1234567.1", "12345678", "-12345678", "8.7e-3",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.00000001", "１２", "+1",
    ];

    private readonly Random random = new(seed);

    /// <summary>Makes a CSV file.</summary>
    public byte[] Csv()
    {
        string[] columns = [.. Columns.Take(4), .. Columns.Skip(4).Where(_ => random.Next(3) == 0)];
        if (random.Next(3) == 0)
        {
            random.Shuffle(columns);
        }

        string[] breaks = random.Next(4) == 0 ? ["\n", "\r\n", "\r", "\n\n"] : [random.Next(3) == 0 ? "\r\n" : "\n"];
        StringBuilder text = new(string.Join(',', columns) + "\n");
        int odd = random.Next(3) * 4;
        for (int i = random.Next(200); i > 0; i--)
        {
            string row = string.Join(',', columns.Select(column => Field(column, odd)));
            text.Append(random.Next(100) < odd ? Spoiled(row) : row).Append(breaks[random.Next(breaks.Length)]);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(10) == 0)
        {
            bytes[random.Next(bytes.Length)] = 0xFF;
        }

        return random.Next(3) == 0 ? bytes[..^random.Next(2)] : bytes;
    }

    /// <summary>Makes a JSON Lines file.</summary>
    public byte[] Json()
    {
        StringBuilder text = new();
        int odd = random.Next(3) * 4;
        for (int i = random.Next(200); i > 0; i--)
        {
            string[] columns = [.. Columns.Take(4), .. Columns.Skip(4).Where(_ => random.Next(5) == 0)];
            if (random.Next(3) == 0)
            {
                random.Shuffle(columns);
            }

            string row = "{" + string.Join(random.Next(20) == 0 ? " , " : ",", columns.Select(column =>
                $"\"{Name(column, odd)}\":{JsonValue(column, odd)}")) + "}";
            text.Append(random.Next(100) < odd ? Spoiled(row) : row).Append(random.Next(20) == 0 ? "\r\n" : "\n");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(10) == 0)
        {
            bytes[random.Next(bytes.Length)] = 0xFF;
        }

        return bytes;
    }

    /// <summary>
    /// Makes a CSV file of rows that come in runs and then break off: other units and periods than were expected,
    /// fields that are longer, shorter or one byte different, cells twice, breaks of both kinds, and the end of the file
    /// at any byte.
    /// </summary>
    public static byte[] BrokenRuns(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(seed % 3 == 0
            ? "\uFEFFindicator,unit,period,value,numerator,denominator,category\r\n"
            : "indicator,unit,period,value,numerator,denominator,category\n");
        for (int run = 0; run < 60; run++)
        {
            int unit = random.Next(30);
            int year = 2001 + random.Next(10);
            for (int i = random.Next(12); i > 0; i--, year++)
            {
                string longer = random.Next(30) == 0 ? "0" : random.Next(40) == 0 ? " of a very long name" : "";
                text.Append(random.Next(40) == 0 ? "stay" : "coverage").Append(",u").Append(unit).Append(longer)
                    .Append(',').Append(year).Append(random.Next(60) == 0 ? "-Q1" : "").Append(',')
                    .Append(random.Next(4) switch
                    {
                        0 => "",
                        1 => "12.5",
                        2 => $"{random.Next(100_000_000)}",
                        _ => $"-{random.Next(100)}.{random.Next(10)}",
                    })
                    .Append(random.Next(4) == 0 ? ",3,4," : ",,,").Append(random.Next(20) == 0 ? "poor" : "")
                    .Append(seed % 3 == 0 ? "\r\n" : random.Next(50) == 0 ? "\r\n" : "\n");
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return bytes[..^random.Next(Math.Min(bytes.Length / 2, 40))];
    }

    /// <summary>
    /// Rows in order of indicators, units and years: some without a number, with one that is too small for a column, or
    /// twice; and the first rows of an indicator again at the end.
    /// </summary>
    public static byte[] Rounds(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new("indicator,unit,period,value,numerator,denominator\n");
        int odd = seed % 3 == 0 ? 0 : 400;
        List<string> all = [];
        for (int i = 0; i < 5 * 120 * 6; i++)
        {
            (int indicator, int unit, int year) = (i / 720, i / 6 % 120, 2001 + i % 6);
            string numbers = random.Next(12) == 0 ? ",," : indicator % 2 == 0 ? $"{i}.5,," : $",{i},{i + 7}";
            numbers = random.Next(odd + 1) == 1 ? "0.0000000000012,," : numbers;
            all.AddRange(Enumerable.Repeat(
                $"i{indicator},u{unit},{year},{numbers}\n", random.Next(odd + 1) == 1 ? random.Next(3) : 1));
        }

        all.AddRange(all.Skip(720 * 3).Take(100 * (seed % 2)));
        return Encoding.UTF8.GetBytes(text.AppendJoin("", all).ToString());
    }

    private string Name(string column, int odd) => random.Next(200) >= odd ? column : random.Next(3) switch
    {
        0 => column.ToUpperInvariant(),
        1 => "un\\u0069t",
        _ => "value",
    };

    private string JsonValue(string column, int odd)
    {
        string field = Field(column, 0);
        bool isNumber = column is "value" or "numerator" or "denominator" or "lower";
        return random.Next(200) < odd
            ? Pick("null", "true", "[]", "{\"a\":1}", "\"\\u4e2d\"", "\" x \"", "1e400", "\"12\"", "-01")
            : field.Length == 0 ? "null"
            : isNumber && random.Next(20) > 0 ? field
            : "\"" + field.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private string Field(string column, int odd)
    {
        if (random.Next(100) < odd)
        {
            return Pick("", "\"x\"", "\"a,b\"", "\"a\"\"b\"", " screened ", "\"screened\"", "中文", "x\ty", "\"");
        }

        return column switch
        {
            "indicator" => Pick("screened", "coverage", "stay", "centre", "unknown", "an indicator of a long name"),
            "unit" => Pick("county", "甲县", "town-" + random.Next(20), "a unit of a very long name " + random.Next(3)),
            "period" => Pick("2021", "2021-Q1", "2021年3月", "2021-YTD-12", "202" + random.Next(10)),
            "value" => Number(),
            "numerator" or "denominator" => random.Next(2) == 0 ? "" : Number(),
            "category" => Pick("", "", "poor", "rich"),
            "note" => Pick("", "a note", "注"),
            _ when random.Next(4) > 0 => "",
            "status" => Pick("final", "provisional", "draft"),
            "absence" => Pick("suppressed", "lost"),
            "recordedAt" => Pick("2021-07-05", "2021-07-06", "now"),
            "lower" => Pick("0", "5", "x"),
            _ => Pick("a source", "另一个"),
        };
    }

    private string Number() => random.Next(40) == 0
        ? Pick(Numbers)
        : (random.Next(10_000) / 100m).ToString(CultureInfo.InvariantCulture);

    private string Spoiled(string row) => random.Next(6) switch
    {
        0 => row + ",",
        1 => row + ",x",
        2 => row[..(row.Length / 2)],
        3 => "\"" + row,
        4 => new string(',', 3),
        _ => row.Insert(random.Next(row.Length + 1), Pick("\"", ",", " ", "\n", "\r", "\0")),
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}

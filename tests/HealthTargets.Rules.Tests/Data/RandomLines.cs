using System.Text;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>
/// Random JSON Lines of observations in runs: lines of a few shapes, names in order, and now and then a line that looks
/// like those before it and is not: escapes, properties twice, odd numbers, bytes too many or too few.
/// </summary>
internal sealed class RandomLines
{
    // What a line can be made of: * stands for its unit, # for its period, @ for its number.
    private static readonly string[] Shapes =
    [
        """{"indicator":"screened","unit":"*","period":"#","value":@}""",
        """{"indicator":"coverage","unit":"*","period":#,"numerator":@,"denominator":@,"value":null}""",
        """{"value":"@","period":"#","unit":"*","indicator":"screened"}""",
        """{ "indicator" : "screened" , "unit" : "*" , "period" : # , "value" : @ }""",
        """{"indicator":"screened","unit":"*","period":"#","value":null,"category":"","status":null,"absence":""}""",
        """{"indicator":"coverage","unit":"*","period":"#","value":@,"category":"poor","source":null}""",
        """{"indicator":"stay","unit":"*","period":"#","value":@,"denominator":@}""",
        """{"Indicator":"screened","UNIT":"*","period":"#","value":@}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@,"recordedAt":null,"lower":null,"upper":null}""",
        """{"indicator":"screened","unit":"*","period":"#"}""",
        """{"indicator":"centre","unit":"*","period":"#","value":"certified"}""",
        "{\"indicator\":\"screened\",\t\"unit\":\"*\",\"period\":\"#\",\"value\":@\t}\r",
    ];

    private static readonly string[] Odd =
    [
        """{"indicator":"screened","unit":"*","period":"#","value":@,"value":@}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@,"Value":7}""",
        """{"indicator":"screened","un\u0069t":"*","period":"#","value":@}""",
        """{"indicator":"scr\u0065ened","unit":"*","period":"#","value":@}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@,}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@}}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@} x""",
        """{"indicator":"screened","unit":"*","period":"#","value":@ // why""",
        """{"indicator":"screened","unit":"*","period":"#" "value":@}""",
        """{"indicator":"screened","unit":"*","period":"#","value":}""",
        """{"indicator":"screened","unit":"*","period":"#","value":nul}""",
        """{"indicator":"screened","unit":"*","period":"#","value":tru}""",
        """{"indicator":"screened","unit":"*","period":#0,"value":@}""",
        """{"indicator":"screened","unit":12,"period":#.0,"value":@}""",
        """{"indicator":"screened","unit":012,"period":"#","value":@}""",
        """{"indicator":"screened","unit":"*","period":"#,"value":@}""",
        """{"indicator":"screened","unit":" * ","period":"#","value":" @ "}""",
        """{"indicator":null,"unit":"*","period":"#","value":@}""",
        """{"unit":"*","period":"#","value":@}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@,"source":"a book"}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@,"recordedAt":"2021-07-05"}""",
        """{"indicator":"screened","unit":"*","period":"#","absence":"suppressed"}""",
        """{"indicator":"screened","unit":"*","period":"#","value":@,"remark":{"a":[1,2]}}""",
        """["screened","*","#",@]""",
        "", "  ", "\t\r", "{}", "{", "null", "\uFEFF", "\0",
        "{\"indicator\":\"screened\",\"unit\":\"*\n\",\"period\":\"#\"}",
    ];

    private static readonly string[] Units =
    [
        "county", "甲县", "a clinic whose name is longer than any vector of bytes", "a\\\"b", "a\\\\b", "tab\\tin it",
        "tab\tin it", "\\u4e2d", "中", "a\\b", "12", "2021",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-0.0", "00", "-01", "1e3", "1E+2", "2.5e-3", "1e400", "1.", ".5", "-", "+1", "-.5", "1.2.3", "0.10",
        "123456789012345", "-123456789012345", "1234567890123456", "123456789012345678901234567890", "1_000", "1:",
        "79228162514264337593543950336", "0.00000000000000000000000000000000000000000001", "12a", "0x10", "NaN", "１",
        "null", "\"\"", "\"5\"", "12345678", "1234567.8", "-7",
    ];

    private readonly Random random;
    private readonly string[] shapes;
    private readonly int odd;

    private RandomLines(int seed)
    {
        random = new(seed);
        shapes = [.. Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Pick(Shapes))];
        odd = seed % 3 == 0 ? 0 : 1 + random.Next(40);
    }

    /// <summary>Makes a file.</summary>
    public static byte[] Of(int seed) => new RandomLines(seed).Make();

    private byte[] Make()
    {
        StringBuilder text = new(random.Next(4) == 0 ? "\uFEFF" : "");
        string lineBreak = random.Next(3) == 0 ? "\r\n" : "\n";
        for (int run = 0; run < 25; run++)
        {
            string unit = random.Next(6) == 0 ? Pick(Units) : $"u{random.Next(20)}";
            string shape = Pick(shapes);
            int year = 2001 + random.Next(10);
            for (int i = random.Next(12); i > 0; i--, year++)
            {
                string form = IsOdd() ? Pick(Odd) : random.Next(8) == 0 ? Pick(shapes) : shape;
                text.Append(Filled(form, unit, year)).Append(random.Next(60) == 0 ? "\r\n" : lineBreak);
            }
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && IsOdd())
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes[..^random.Next(Math.Min(bytes.Length / 2 + 1, 90))];
    }

    private string Filled(string form, string unit, int year)
    {
        StringBuilder line = new(form);
        line.Replace("*", IsOdd() ? unit + "0" : unit).Replace("#", IsOdd() ? "2021-Q1" : $"{year}");
        string number = IsOdd() ? Pick(Numbers) : random.Next(3) switch
        {
            0 => $"{random.Next(100_000_000)}",
            1 => $"{random.Next(1000)}.{random.Next(100)}",
            _ => $"-{random.Next(100)}.5",
        };
        line.Replace("@", form.Contains("denominator", StringComparison.Ordinal) ? number.TrimStart('-') : number);
        return line.ToString();
    }

    private bool IsOdd() => random.Next(400) < odd;

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}

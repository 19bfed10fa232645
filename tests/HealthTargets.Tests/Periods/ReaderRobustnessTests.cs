using System.Diagnostics;
using System.Text;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Tests.Periods;

/// <summary>Any text gives a period or an error, soon and without an exception.</summary>
public sealed class ReaderRobustnessTests
{
    private const int LengthMax = 10_000;

    /// <summary>Letters that lead far into the readers.</summary>
    private const string Letters =
        "0123456789-/QSWBTXHFYRLPDM@.~ 年月日季度第一二三四五六七八九十〇至前上下半旬周双财学度“”（）—－～　０９累计截规划期个的末底\u200B\uFFFF\uD83D\uDE00\0";

    private static readonly string[] Seeds =
    [
        "2025-03", "2025-Q1", "2025-W05@Sun", "FY2025@11-Q1", "2021/2025-PTD-2023-06", "R12M-2025-03",
        "2019-04-01/2019-09-15", "2025SunW5", "2025AprilS1", "2025-01-01/P3M", "P1Y6M/2025-12-31", "2023年上半年",
        "一至三季度", "“十四五”时期", "二〇二五年三月", "2025财年（10月起，按结束年）", "2025年3月1日至9月17日累计", "截至2025年第5周（周日起）的4周",
    ];

    [Fact]
    public void Random_texts_give_a_period_or_an_error_with_a_place_in_the_text()
    {
        var random = new Random(20250331);
        for (int round = 0; round < 20_000; round++)
        {
            AssertReadable(RandomText(random, random.Next(round % 50 == 0 ? LengthMax : 40)));
        }
    }

    [Fact]
    public void Changed_periods_give_a_period_or_an_error_with_a_place_in_the_text()
    {
        var random = new Random(20250401);
        for (int round = 0; round < 40_000; round++)
        {
            var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(text.Length + 1);
                char letter = Letters[random.Next(Letters.Length)];
                _ = random.Next(3) switch
                {
                    0 => text.Insert(at, letter),
                    1 when at < text.Length => text.Remove(at, 1),
                    _ => text.Append(letter),
                };
            }

            AssertReadable(text.ToString());
        }
    }

    [Fact]
    public void A_text_of_10000_characters_is_read_within_a_millisecond()
    {
        string[] texts =
        [
            new('9', LengthMax), new(' ', LengthMax), new('十', LengthMax), new('-', LengthMax), new('第', LengthMax),
            new('“', LengthMax), "2025" + new string(' ', LengthMax - 8) + "年三月", "2025-03" + new string('-', 9_990),
            string.Concat(Enumerable.Repeat("2025年", LengthMax / 5)), new('\uD83D', LengthMax),
        ];
        foreach (string text in texts)
        {
            AssertReadable(text);
            var times = new List<double>();
            for (int round = 0; round < 31; round++)
            {
                long start = Stopwatch.GetTimestamp();
                _ = PeriodReader.Strict(text);
                _ = PeriodReader.Dhis2(text);
                _ = PeriodReader.Adx(text);
                _ = PeriodReader.Lenient(text);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            // The best of warm calls, so that the pauses of a busy machine do not count.
            Assert.InRange(times.Min(), 0, 1);
        }
    }

    [Fact]
    public void Any_bytes_give_a_period_or_an_error()
    {
        var random = new Random(20250402);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = new byte[random.Next(30)];
            random.NextBytes(bytes);
            PeriodParseResult result = PeriodReader.Strict(bytes);
            Assert.True(result.Success || result.Error.Position <= bytes.Length);
        }
    }

    private static string RandomText(Random random, int length) =>
        string.Create(length, random, (span, source) =>
        {
            foreach (ref char letter in span)
            {
                letter = source.Next(20) == 0 ? (char)source.Next(0x10000) : Letters[source.Next(Letters.Length)];
            }
        });

    private static void AssertReadable(string text)
    {
        ReadOnlySpan<PeriodParseResult> results =
        [
            PeriodReader.Strict(text), PeriodReader.Dhis2(text), PeriodReader.Adx(text), PeriodReader.Lenient(text),
            PeriodReader.Lenient(text, new LenientPeriodOptions { Year = 2025 }),
        ];
        foreach (PeriodParseResult result in results)
        {
            if (result.Success)
            {
                // What was read is a sound period: it survives its own text.
                Assert.True(ReportingPeriod.TryParse(result.Value.ToString(), out ReportingPeriod again));
                Assert.Equal(result.Value, again);
            }
            else
            {
                Assert.InRange(result.Error.Position, 0, text.Length);
                Assert.InRange(result.Error.Found.Length, 0, 16);
                Assert.NotEmpty(result.Error.Message);
                Assert.NotEmpty(result.Error.MessageChinese);
            }
        }
    }
}

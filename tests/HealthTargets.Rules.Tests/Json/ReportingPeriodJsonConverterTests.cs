using System.Text;
using System.Text.Json;
using HealthTargets.Periods;
using HealthTargets.Rules.Json;

namespace HealthTargets.Rules.Tests.Json;

public sealed class ReportingPeriodJsonConverterTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new ReportingPeriodJsonConverter() },
    };

    [Theory]
    [InlineData("2025-03")]
    [InlineData("2025-W05@Sun")]
    [InlineData("2021/2025")]
    [InlineData("FY2025@11-Q1")]
    [InlineData("2021-04/2024-03-PTD-2023-06-17")]
    public void A_period_is_its_canonical_text(string text)
    {
        Assert.True(ReportingPeriod.TryParse(text, out ReportingPeriod period));
        string json = JsonSerializer.Serialize(period, Options);

        Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetString());
        Assert.Equal(period, JsonSerializer.Deserialize<ReportingPeriod>(json, Options));
    }

    [Fact]
    public void A_period_can_name_a_property()
    {
        const string json = """{"2025-Q1":1,"2025-Q2":2}""";
        Dictionary<ReportingPeriod, int>? values =
            JsonSerializer.Deserialize<Dictionary<ReportingPeriod, int>>(json, Options);

        Assert.Equal(2, values![ReportingPeriod.Quarter(2025, 2)]);
        Assert.Equal(json, JsonSerializer.Serialize(values, Options));
    }

    [Fact]
    public void Escapes_are_resolved() =>
        Assert.Equal(
            ReportingPeriod.Month(2025, 3),
            JsonSerializer.Deserialize<ReportingPeriod>("\"2025\\u002d03\"", Options));

    [Theory]
    [InlineData("\"2025-13\"", "expected a month of two digits, 01 to 12")]
    [InlineData("2025", "A reporting period is a string")]
    [InlineData("null", "A reporting period is a string")]
    [InlineData("\"\\ud800\"", null)]
    public void What_is_no_period_is_a_json_error(string json, string? message)
    {
        Exception? error = Record.Exception(() => JsonSerializer.Deserialize<ReportingPeriod>(json, Options));

        Assert.IsType<JsonException>(error);
        Assert.Contains(message ?? "", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_a_json_error() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportingPeriod>(
            Encoding.UTF8.GetBytes($"\"{new string('2', 10_000)}\""), Options));
}

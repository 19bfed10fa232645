using System.Text.Json;
using HealthTargets.Methods;
using HealthTargets.Statistics;

namespace HealthTargets.Rules.Results;

/// <summary>Writes a control chart with all that is needed to draw it.</summary>
internal static class ChartJson
{
    /// <summary>Writes a chart as a property named after its fact.</summary>
    internal static void Write(Utf8JsonWriter json, AssessedChart chart)
    {
        json.WriteStartObject(chart.Name);
        json.Number("centre", chart.Chart.Centre);
        json.Number("lower", chart.Chart.Lower);
        json.Number("upper", chart.Chart.Upper);
        json.WriteStartArray("points");
        for (int i = 0; i < chart.Chart.Points.Count; i++)
        {
            ChartPoint point = chart.Chart.Points[i];
            json.WriteStartObject();
            json.WriteString("period", chart.Periods[i].ToString());
            json.Number("value", point.Value);
            json.WriteNumber("outside", point.Outside);
            json.WriteNumber("shift", point.Shift);
            json.WriteNumber("trend", point.Trend);
            json.WriteNumber("twoOfThree", point.TwoOfThree);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

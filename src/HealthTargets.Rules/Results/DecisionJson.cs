using System.Text.Json;
using HealthTargets.Rules.Decisions;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Results;

/// <summary>Writes what workflows decided as JSON.</summary>
internal static class DecisionJson
{
    /// <summary>Writes decisions as a list, or nothing where the plan has no workflows.</summary>
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<Decision>? decisions)
    {
        if (decisions is null)
        {
            return;
        }

        json.WriteStartArray("decisions");
        foreach (Decision decision in decisions)
        {
            json.WriteStartObject();
            json.WriteString("workflow", decision.Workflow);
            json.WriteString("rule", decision.Rule);
            json.WriteString("status", ResultWords.Of(decision.Status));
            json.Text("unit", decision.Unit?.Value);
            json.Text("target", decision.Target?.Value);
            json.Text("period", decision.Period?.ToString());
            json.Text("scorecard", decision.Scorecard);
            json.Text("event", decision.Event);
            json.WritePropertyName("output");
            ValueJson.Write(json, decision.Output);
            json.Text("message", decision.Message.Length == 0 ? null : decision.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

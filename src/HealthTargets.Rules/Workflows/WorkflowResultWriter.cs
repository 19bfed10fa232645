using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthTargets.Rules.Workflows;

/// <summary>Writes the results of runs as JSON. The same results give the same bytes.</summary>
public static class WorkflowResultWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the results of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="withParts">Whether to say which parts of a failed rule's expression gave what.</param>
    public static string Write(WorkflowRun run, bool withParts = true)
    {
        ArgumentNullException.ThrowIfNull(run);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            WriteRun(writer, run, withParts);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes the results of a run as one object.</summary>
    internal static void WriteRun(Utf8JsonWriter writer, WorkflowRun run, bool withParts)
    {
        writer.WriteStartObject();
        writer.WriteString("workflow", run.Workflow.Name);
        if (run.Problem is { } problem)
        {
            writer.WriteString("problem", problem.FullMessage);
        }

        writer.WriteStartArray("rules");
        RuleResults results = run.Results;
        for (int i = 0; i < results.Count; i++)
        {
            WriteRule(writer, results[i], withParts);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, RuleResult result, bool withParts)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", result.Rule.Name);
        writer.WriteString("status", result.Status switch
        {
            RuleStatus.Succeeded => "succeeded",
            RuleStatus.Failed => "failed",
            _ => "error",
        });
        WriteText(writer, "event", result.IsSuccess ? result.Rule.SuccessEvent : null);
        string message = result.Message();
        WriteText(writer, "message", message.Length == 0 ? null : message);
        if (result.Action is { } action)
        {
            writer.WritePropertyName("output");
            ValueJson.Write(writer, action.Output);
            WriteText(writer, "actionProblem", action.Problem?.FullMessage);
        }

        if (withParts && !result.IsSuccess && !result.IsJoined)
        {
            WriteParts(writer, result.Explain());
        }

        if (result.IsJoined)
        {
            writer.WriteStartArray("rules");
            foreach (RuleResult inner in result.Children)
            {
                WriteRule(writer, inner, withParts);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, IReadOnlyList<RulePart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("parts");
        foreach (RulePart part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("text", part.Text);
            writer.WritePropertyName("value");
            ValueJson.Write(writer, part.Value);
            writer.WriteStartObject("saw");
            foreach ((string name, object? value) in part.Values)
            {
                writer.WritePropertyName(name);
                ValueJson.Write(writer, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}

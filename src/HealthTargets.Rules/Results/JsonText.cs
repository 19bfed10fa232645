using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthTargets.Rules.Results;

/// <summary>Makes JSON text that people can read: indented, with LF, and Chinese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns a single item as it is written, else an array of the items.</summary>
    internal static string OneOrList<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) =>
        items.Count == 1 ? Of(json => write(json, items[0])) : List(items, write);

    /// <summary>Returns an array of the items.</summary>
    internal static string List<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) => Of(json =>
    {
        json.WriteStartArray();
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    });

    /// <summary>Returns what is written, ended by a line break.</summary>
    private static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        buffer.Write("\n"u8);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

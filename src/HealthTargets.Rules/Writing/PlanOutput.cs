using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthTargets.Values;

namespace HealthTargets.Rules.Writing;

/// <summary>
/// Writes JSON for people: indented, Chinese as it is, numbers without needless zeros, nothing for what is not there.
/// </summary>
internal sealed class PlanOutput : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The text stands in a file of its own, never in a page, so that only quotes and controls need escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly MemoryStream stream = new();
    private readonly Utf8JsonWriter json;

    internal PlanOutput() => json = new Utf8JsonWriter(stream, Options);

    /// <inheritdoc/>
    public void Dispose()
    {
        json.Dispose();
        stream.Dispose();
    }

    /// <summary>Returns what was written, ended by a line break.</summary>
    internal string Finish()
    {
        json.Flush();
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    /// <summary>Writes an object, as the value of a property where a name is given.</summary>
    internal void Object(string? name, Action content)
    {
        Name(name);
        json.WriteStartObject();
        content();
        json.WriteEndObject();
    }

    /// <summary>Writes a list, as the value of a property where a name is given.</summary>
    internal void List<T>(string? name, IEnumerable<T> items, Action<T> write)
    {
        Name(name);
        json.WriteStartArray();
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list, unless it is empty.</summary>
    internal void ListIfAny<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            List(name, items, write);
        }
    }

    /// <summary>Writes a text, unless it is null.</summary>
    internal void Text(string? name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            json.WriteStringValue(value);
        }
    }

    /// <summary>Writes a text in two languages: once where both are the same.</summary>
    internal void Localized(string name, LocalizedText? text)
    {
        if (text is null)
        {
            return;
        }

        if (text.English is not null && text.English == text.Chinese)
        {
            Text(name, text.English);
            return;
        }

        Object(name, () =>
        {
            Text("en", text.English);
            Text("zh", text.Chinese);
        });
    }

    /// <summary>Writes a number, unless it is null.</summary>
    internal void Number(string? name, decimal? value)
    {
        if (value is { } number)
        {
            Name(name);
            json.WriteRawValue(
                number.ToString("0.############################", CultureInfo.InvariantCulture),
                skipInputValidation: true);
        }
    }

    /// <summary>Writes true, where it is true.</summary>
    internal void Truth(string name, bool value)
    {
        if (value)
        {
            Name(name);
            json.WriteBooleanValue(true);
        }
    }

    private void Name(string? name)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }
    }
}

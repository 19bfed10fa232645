using System.Runtime.InteropServices;

namespace HealthTargets.Rules.Data;

/// <summary>
/// A file of observations or units: a name for messages, a format, and a way to its bytes (UTF-8, with or without byte
/// order mark). Immutable; safe on any thread if its bytes are.
/// </summary>
public sealed class DataFile
{
    private readonly Func<Stream> open;

    private DataFile(string name, DataFormat? format, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Format = format ?? FormatOf(name);
        this.open = open;
    }

    /// <summary>Gets the name that messages show.</summary>
    public string Name { get; }

    /// <summary>Gets how its rows are written.</summary>
    public DataFormat Format { get; }

    /// <summary>
    /// Names a file on disk. It is opened when it is read; one that is not there gives a diagnostic then.
    /// </summary>
    /// <param name="path">The path as messages should show it.</param>
    /// <param name="format">
    /// The format; without one, JSON Lines for the extensions <c>.jsonl</c> and <c>.ndjson</c>, else CSV.
    /// </param>
    /// <returns>The file.</returns>
    public static DataFile FromPath(string path, DataFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(
            path, format, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));
    }

    /// <summary>Makes a file of bytes.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="utf8">The bytes; they must not change while they are in use.</param>
    /// <param name="format">The format; without one, that of the name's extension.</param>
    /// <returns>The file.</returns>
    public static DataFile FromBytes(string name, ReadOnlyMemory<byte> utf8, DataFormat? format = null) =>
        new(name, format, () => MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(utf8.ToArray(), writable: false));

    /// <summary>Makes a file of streams.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="open">
    /// Opens the bytes from their start; called once to read the rows, and again where rows contradict each other, to
    /// show them. The stream is closed after reading.
    /// </param>
    /// <param name="format">The format; without one, that of the name's extension.</param>
    /// <returns>The file.</returns>
    public static DataFile FromStream(string name, Func<Stream> open, DataFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(name, format, open);
    }

    /// <summary>Opens the bytes.</summary>
    internal Stream Open() => open();

    private static DataFormat FormatOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" => DataFormat.JsonLines,
        _ => DataFormat.Csv,
    };
}

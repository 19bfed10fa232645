using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// One row of a file of data, its fields by the places of <see cref="DataColumns"/>. The same object serves for one row
/// after the other; blanks around a field don't belong to it.
/// </summary>
internal sealed class DataRow(string file, DataColumns columns)
{
    // Blanks around a field: the ASCII ones, the no-break space, and the wide space of Chinese text.
    private static readonly byte[][] Blanks = [[0x20], [0x09], [0xC2, 0xA0], [0xE3, 0x80, 0x80]];

    private readonly (int Start, int Length)[] contents = new (int, int)[columns.Names.Count];
    private readonly SourceSpan[] spans = new SourceSpan[columns.Names.Count];
    private byte[] text = new byte[1024];
    private int used;
    private SourceText? source;
    private ReadOnlyMemory<byte> bytes;

    /// <summary>Gets the name of the file.</summary>
    internal string File => file;

    /// <summary>Gets the columns of the file.</summary>
    internal DataColumns Columns => columns;

    /// <summary>Gets the line on which the row starts, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Gets the text of the row, which knows its line; made when somebody asks.</summary>
    internal SourceText Source => source ??= new SourceText(file, bytes.ToArray(), Line);

    /// <summary>Gets the bytes of a field.</summary>
    internal ReadOnlySpan<byte> this[int place] => text.AsSpan(contents[place].Start, contents[place].Length);

    /// <summary>Begins a row whose bytes are lent until the next row.</summary>
    internal void Begin(ReadOnlyMemory<byte> lent, int line)
    {
        bytes = lent;
        source = null;
        Line = line;
        used = 0;
        Array.Clear(contents);
        Array.Clear(spans);
    }

    /// <summary>Begins a row that has a text of its own.</summary>
    internal void Begin(SourceText own, int line)
    {
        Begin(ReadOnlyMemory<byte>.Empty, line);
        source = own;
    }

    /// <summary>Sets a field.</summary>
    /// <param name="place">The place of its column.</param>
    /// <param name="content">Its bytes, quotes and escapes resolved; copied.</param>
    /// <param name="span">Where it stands in the row.</param>
    internal void Set(int place, ReadOnlySpan<byte> content, SourceSpan span)
    {
        ReadOnlySpan<byte> trimmed = Trim(content);
        if (text.Length - used < trimmed.Length)
        {
            Array.Resize(ref text, (text.Length + trimmed.Length) * 2);
        }

        trimmed.CopyTo(text.AsSpan(used));
        contents[place] = (used, trimmed.Length);
        spans[place] = span;
        used += trimmed.Length;
    }

    /// <summary>Tells whether a field holds nothing.</summary>
    internal bool IsEmpty(int place) => contents[place].Length == 0;

    /// <summary>Returns a field as a string.</summary>
    internal string Text(int place) => Encoding.UTF8.GetString(this[place]);

    /// <summary>Returns where a field stands in <see cref="Source"/>.</summary>
    internal SourceSpan Span(int place) => spans[place];

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> content)
    {
        int length;
        do
        {
            length = content.Length;
            foreach (byte[] blank in Blanks)
            {
                content = content.StartsWith(blank) ? content[blank.Length..] : content;
                content = content.EndsWith(blank) ? content[..^blank.Length] : content;
            }
        }
        while (content.Length < length);
        return content;
    }
}

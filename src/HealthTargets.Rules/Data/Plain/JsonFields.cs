using System.Buffers;
using System.Text;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Goes through the fields of a line of JSON that may be plain: an object of known properties, with texts without
/// escapes, numbers and nulls. Any other line, bad or good, it leaves to the reader of JSON.
/// </summary>
/// <param name="line">The line with its break.</param>
internal ref struct JsonFields(ReadOnlySpan<byte> line)
{
    private static readonly byte[][] Names =
        [.. ObservationColumn.All.Names.Select(name => Encoding.UTF8.GetBytes(name))];

    private static readonly SearchValues<byte> EndsOfText =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789+-.eE"u8);

    private readonly ReadOnlySpan<byte> line = line;
    private int at;
    private bool isOver;

    /// <summary>Gets the place of the column.</summary>
    internal int Place { get; private set; }

    /// <summary>Gets where the content begins, without a quote.</summary>
    internal int Start { get; private set; }

    /// <summary>Gets how long it is; 0 for nothing.</summary>
    internal int Length { get; private set; }

    /// <summary>Gets whether it stands without quotes.</summary>
    internal bool IsBare { get; private set; }

    /// <summary>Gets whether the line was read up to its end.</summary>
    internal readonly bool IsWhole => isOver && at == line.Length;

    /// <summary>Returns the length of a text without escapes.</summary>
    /// <param name="text">The text, and what follows.</param>
    /// <returns>Its length; -1 if no quote ends it.</returns>
    internal static int LengthOfText(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAny(EndsOfText);
        return length >= 0 && text[length] == '"' ? length : -1;
    }

    /// <summary>Goes on to the next field.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool MoveNext()
    {
        bool isFirst = at == 0;
        PassBlanks();
        if (!TryPass(isFirst ? (byte)'{' : (byte)','))
        {
            isOver = !isFirst && TryPass((byte)'}');
            PassBlanks();
            return false;
        }

        PassBlanks();
        return TryReadName() && TryReadContent();
    }

    private bool TryReadName()
    {
        int length = TryPass((byte)'"') ? LengthOfText(line[at..]) : -1;
        Place = length < 0 ? -1 : PlaceOf(line.Slice(at, length));
        if (Place < 0)
        {
            return false;
        }

        at += length + 1;
        PassBlanks();
        bool isNamed = TryPass((byte)':');
        PassBlanks();
        return isNamed;
    }

    private bool TryReadContent()
    {
        ReadOnlySpan<byte> rest = line[at..];
        IsBare = !rest.StartsWith((byte)'"');
        bool isNull = rest.StartsWith("null"u8);
        Start = IsBare ? at : at + 1;
        Length = !IsBare ? LengthOfText(rest[1..]) : isNull ? 0 : rest.IndexOfAnyExcept(NumberBytes);
        at = Start + (isNull ? 4 : IsBare ? Length : Length + 1);
        return isNull || Length > (IsBare ? 0 : -1);
    }

    private bool TryPass(byte expected)
    {
        bool isThere = at < line.Length && line[at] == expected;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void PassBlanks()
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }
    }

    // Letter case does not count.
    private static int PlaceOf(ReadOnlySpan<byte> name)
    {
        for (int place = 0; place < Names.Length; place++)
        {
            if (Ascii.EqualsIgnoreCase(name, Names[place]))
            {
                return place;
            }
        }

        return -1;
    }
}

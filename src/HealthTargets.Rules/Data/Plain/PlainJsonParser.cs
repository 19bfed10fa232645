using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads the plain lines of a JSON Lines file: objects of known properties, each once. A line is compared with the
/// shapes of lines before it; only one of another shape is looked at as JSON.
/// </summary>
internal sealed class PlainJsonParser : PlainParser
{
    private const int ShapesMax = 8;
    private const int NameLengthMax = 1024;

    private readonly NameTrack indicators;
    private readonly NameTrack units;
    private readonly NameTrack periods;
    private readonly NameTrack categories;

    // By what a piece of a line is followed by.
    private readonly NameTrack[] tracks;
    private readonly List<JsonShape> shapes = [];

    // The shape of the last line, and the one to be given up next.
    private int current;
    private int oldest;
    private JsonShape spare = new();

    /// <summary>Prepares for a file.</summary>
    /// <param name="names">The names.</param>
    internal PlainJsonParser(KnownNames names)
    {
        NameTracks all = new(names);
        (indicators, units, periods, categories) = (all.Indicators, all.Units, all.Periods, all.Categories);
        tracks = [.. all.OfEachRow(), categories];
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override bool TryReadSome(byte[] bytes, ref int at, int length, RowList rows)
    {
        int start = at;
        int count = 0;
        rows.Reserve(RowsAtOnce);
        while (count < RowsAtOnce && start < length)
        {
            int used = ReadExpected(bytes, start, rows);
            used = used > 0 ? used : ReadOther(bytes, start, length, rows);
            bool isPlain = used > 0 && used <= length - start && TryAdd(rows, shapes[current]);
            if (!isPlain)
            {
                break;
            }

            start += used;
            count++;
        }

        at = start;
        return count == RowsAtOnce;
    }

    private bool TryAdd(RowList rows, JsonShape shape) => rows.TryAdd(
        indicators.Handle,
        units.Handle,
        periods.Handle,
        shape.HasCategory ? categories.Handle : -1,
        shape.There);

    // A line of the shape that followed on the last one before.
    private int ReadExpected(byte[] bytes, int start, RowList rows)
    {
        if (shapes.Count == 0)
        {
            return 0;
        }

        int next = shapes[current].Next;
        int used = Read(bytes, start, shapes[next], rows);
        current = used > 0 ? next : current;
        return used;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadOther(byte[] bytes, int start, int length, RowList rows)
    {
        int used = 0;
        for (int number = 0; number < shapes.Count && used == 0; number++)
        {
            used = Read(bytes, start, shapes[number], rows);
            if (used > 0)
            {
                Follow(number);
            }
        }

        int end = used > 0 ? -1 : bytes.AsSpan(start, length - start).IndexOf((byte)'\n');
        return end >= 0 && TryLearn(bytes.AsSpan(start, end + 1)) ? Read(bytes, start, shapes[current], rows) : used;
    }

    private void Follow(int number)
    {
        shapes[current].Next = number;
        current = number;
    }

    // If the shape is known it was not that for which the line was not read.
    private bool TryLearn(ReadOnlySpan<byte> line)
    {
        bool isNew = spare.TryLearn(line);
        for (int number = 0; number < shapes.Count && isNew; number++)
        {
            isNew = !shapes[number].Pieces.SequenceEqual(spare.Pieces);
        }

        if (isNew && shapes.Count < ShapesMax)
        {
            spare.Next = shapes.Count;
            shapes.Add(spare);
            spare = new();
            Follow(shapes.Count - 1);
        }
        else if (isNew)
        {
            spare.Next = oldest;
            (shapes[oldest], spare) = (spare, shapes[oldest]);
            Follow(oldest);
            oldest = (oldest + 1) % ShapesMax;
        }

        return isNew;
    }

    // Returns how long a line is with its break, or 0 where it has another shape or is not plain.
    private int Read(byte[] bytes, int start, JsonShape shape, RowList rows)
    {
        int size = bytes.Length - start - shape.Margin;
        if (size < 0)
        {
            return 0;
        }

        unchecked
        {
            ref byte line = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), start);
            int at = 0;
            foreach (ref readonly JsonPiece piece in shape.Pieces)
            {
                if (!piece.IsAt(ref Unsafe.Add(ref line, at)))
                {
                    return 0;
                }

                at += piece.Length;
                ref byte text = ref Unsafe.Add(ref line, at);
                int used = 0;
                if (piece.Content < JsonContent.Value)
                {
                    NameTrack track = tracks[(int)piece.Content];
                    used = track.Follow(ref text);
                    used = used > 0 ? used : Find(ref text, size - at, track, piece.IsBare);
                }
                else if (piece.Content < JsonContent.Nothing)
                {
                    used = PlainNumber.ReadJson(ref text, out double read);
                    rows.Next(piece.Content - JsonContent.Value) = read;
                }
                else
                {
                    continue;
                }

                if (used <= 0)
                {
                    return 0;
                }

                at += used;
            }

            return at;
        }
    }

    // Behind a name there must be room for all of the line.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Find(ref byte start, int size, NameTrack track, bool isBare)
    {
        if (size <= 0)
        {
            return -1;
        }

        ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpan(ref start, Math.Min(size, NameLengthMax));
        int length = isBare ? LengthOfDigits(text) : JsonFields.LengthOfText(text);
        return length > 0 && track.Find(ref start, text.Length, length) == length ? length : -1;
    }

    // The digits of a whole number that is a name; -1 for other numbers.
    private static int LengthOfDigits(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        bool isLed = length > 1 && text[0] == '0';
        bool isEnd = length > 0 && text[length] is (byte)',' or (byte)'}' or (byte)' ' or (byte)'\t' or (byte)'\r';
        return isEnd && !isLed ? length : -1;
    }
}

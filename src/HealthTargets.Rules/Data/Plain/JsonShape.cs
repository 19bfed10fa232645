using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// How a line of JSON is written: its bytes but for names and numbers. Lines of one file mostly have few shapes, so
/// most lines need no reader of JSON: they are compared with one that was read.
/// </summary>
internal sealed class JsonShape
{
    // Lines with more bytes beside their names and numbers are no plain ones.
    private const int SharedMax = 480;
    private const int PiecesMax = 32;
    private const int NamesThere = 7;

    private readonly JsonPiece[] pieces = new JsonPiece[PiecesMax];
    private int count;

    /// <summary>Gets the pieces.</summary>
    internal ReadOnlySpan<JsonPiece> Pieces => pieces.AsSpan(0, count);

    /// <summary>Gets which numbers a line has.</summary>
    internal int There { get; private set; }

    /// <summary>Gets whether a line names a population group.</summary>
    internal bool HasCategory { get; private set; }

    /// <summary>Gets how many bytes must be there from a line on, if its names are short.</summary>
    internal int Margin { get; private set; }

    /// <summary>Gets or sets the number of the shape that the line after the last one of this shape had.</summary>
    internal int Next { get; set; }

    /// <summary>Takes the shape of a line over.</summary>
    /// <param name="line">The line with its break.</param>
    /// <returns>Whether lines of this shape can be plain.</returns>
    internal bool TryLearn(ReadOnlySpan<byte> line)
    {
        count = 0;
        int seen = 0;
        int end = 0;
        int shared = line.Length;
        JsonFields fields = new(line);
        while (fields.MoveNext())
        {
            bool isTwice = (seen & (1 << fields.Place)) != 0;
            seen |= 1 << fields.Place;
            JsonContent content = fields.Length == 0 ? JsonContent.Nothing : ContentOf(fields.Place);
            bool isPlain = !isTwice && (fields.Length == 0 || content != JsonContent.Nothing);
            if (!isPlain || !TryAdd(line[end..fields.Start], content, fields.IsBare))
            {
                return false;
            }

            end = fields.Start + fields.Length;
            shared -= fields.Length;
        }

        return fields.IsWhole && shared <= SharedMax
            && TryAdd(line[end..], JsonContent.Nothing, isBare: false) && TrySum(shared);
    }

    private static JsonContent ContentOf(int place) =>
        place <= ObservationColumn.Period ? (JsonContent)place
        : place == ObservationColumn.Category ? JsonContent.Category
        : place < ObservationColumn.Category ? JsonContent.Value + (byte)(place - ObservationColumn.Value)
        : JsonContent.Nothing;

    // Longer texts than a piece holds become several.
    private bool TryAdd(ReadOnlySpan<byte> text, JsonContent content, bool isBare)
    {
        while (count < PiecesMax && text.Length > RowBytes.Length)
        {
            pieces[count++] = JsonPiece.Of(text[..RowBytes.Length], JsonContent.Nothing, isBare: false);
            text = text[RowBytes.Length..];
        }

        if (count == PiecesMax)
        {
            return false;
        }

        pieces[count++] = JsonPiece.Of(text, content, isBare);
        return true;
    }

    private bool TrySum(int shared)
    {
        int contents = 0;
        int there = 0;
        foreach (ref readonly JsonPiece piece in Pieces)
        {
            there |= 1 << (int)piece.Content;
            contents += piece.Content == JsonContent.Nothing ? 0 : 1;
        }

        HasCategory = (there & (1 << (int)JsonContent.Category)) != 0;
        There = (there >> (int)JsonContent.Value) & ((1 << PlainNumbers.Count) - 1);
        Margin = shared + Word.Margin * (contents + 1);
        return (there & NamesThere) == NamesThere;
    }
}

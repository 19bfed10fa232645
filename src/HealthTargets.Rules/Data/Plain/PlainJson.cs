using System.Text;
using System.Text.Json;
using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Takes the plain lines of a JSON Lines file into a table: objects of known properties, each once, with names that
/// were there before and short numbers.
/// </summary>
internal sealed class PlainJson(KnownNames names, ObservationTableBuilder table, int file) : IPlainLines
{
    // A line that is no JSON costs much here, so a file of such lines is read without trying.
    private const int BrokenMax = 100;

    private static readonly byte[][] Columns =
        [.. ObservationColumn.All.Names.Select(name => Encoding.UTF8.GetBytes(name))];

    private readonly NameTrack indicators = new(names.Indicators);
    private readonly NameTrack units = new(names.Units);
    private readonly NameTrack periods = new(names.Periods);
    private readonly NameTrack categories = new(names.Categories);
    private readonly double[] numbers = new double[PlainNumbers.Count];
    private readonly (int Start, int Length)[] fields = new (int, int)[Columns.Length];
    private int broken;

    /// <inheritdoc/>
    public bool TryTake(byte[] bytes, int start, int length, int line)
    {
        if (broken > BrokenMax || start + length + Word.Margin > bytes.Length || !TryReadFields(bytes, start, length))
        {
            return false;
        }

        bool hasCategory = fields[ObservationColumn.Category].Length > 0;
        bool isKnown = Follow(bytes, ObservationColumn.Indicator, indicators)
            && Follow(bytes, ObservationColumn.Unit, units)
            && Follow(bytes, ObservationColumn.Period, periods)
            && (!hasCategory || Follow(bytes, ObservationColumn.Category, categories));
        if (!isKnown || !TryReadNumbers(bytes, out int there))
        {
            return false;
        }

        int indicator = indicators.Handle;
        PlainForm form = PlainRow.FormOf(names.KindOf(indicator), there);
        bool isNegative = there >= PlainNumbers.HasDenominator && numbers[^1] < 0;
        if (form == PlainForm.None || isNegative)
        {
            return false;
        }

        table.SetOrigin(file, line);
        int category = hasCategory ? categories.Handle : -1;
        PlainRow.Add(
            table, indicator, units.Handle, periods.Handle, category, form, numbers[0], numbers[1], numbers[2]);
        return true;
    }

    private bool TryReadFields(byte[] bytes, int start, int length)
    {
        Array.Clear(fields);
        try
        {
            var json = new Utf8JsonReader(
                bytes.AsSpan(start, length), new JsonReaderOptions { MaxDepth = SyntaxLimits.DepthMax });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            int seen = 0;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                int place = json.ValueIsEscaped ? -1 : PlaceOf(json.ValueSpan);
                if (place < 0 || (seen & (1 << place)) != 0 || !json.Read() || !TrySet(ref json, start, place))
                {
                    return false;
                }

                seen |= 1 << place;
            }

            // What follows the object is a mistake, which the reader finds.
            return json.TokenType == JsonTokenType.EndObject && !json.Read();
        }
        catch (JsonException)
        {
            broken++;
            return false;
        }
    }

    // Numbers as numbers and names as texts; of the other columns only that they say nothing.
    private bool TrySet(ref Utf8JsonReader json, int start, int place)
    {
        bool isNumber = place == ObservationColumn.Value || place == ObservationColumn.Numerator
            || place == ObservationColumn.Denominator;
        bool isRead = isNumber || place <= ObservationColumn.Category;
        bool isNothing = json.TokenType == JsonTokenType.Null
            || (json.TokenType == JsonTokenType.String && json.ValueSpan.IsEmpty);
        bool isWanted = isNumber
            ? json.TokenType == JsonTokenType.Number
            : json.TokenType == JsonTokenType.String && !json.ValueIsEscaped;
        if (isNothing || !isRead || !isWanted)
        {
            return isNothing;
        }

        int quote = isNumber ? 0 : 1;
        fields[place] = (start + (int)json.TokenStartIndex + quote, json.ValueSpan.Length);
        return true;
    }

    private bool Follow(byte[] bytes, int place, NameTrack track)
    {
        (int start, int length) = fields[place];
        return length > 0 && (track.Follow(ref bytes[start]) == length
            || track.Find(ref bytes[start], bytes.Length - start, length) == length);
    }

    // Behind a number of JSON may stand what ends no field of CSV, so it is read where a comma follows.
    private bool TryReadNumbers(byte[] bytes, out int there)
    {
        Span<byte> text = stackalloc byte[Word.Margin];
        there = 0;
        for (int number = 0; number < PlainNumbers.Count; number++)
        {
            (int start, int length) = fields[ObservationColumn.Value + number];
            if (length == 0)
            {
                continue;
            }

            if (length >= text.Length)
            {
                return false;
            }

            bytes.AsSpan(start, length).CopyTo(text);
            text[length..].Fill((byte)',');
            there |= 1 << number;
            if (PlainNumber.Read(ref text[0], out numbers[number]) != length)
            {
                return false;
            }
        }

        return true;
    }

    private static int PlaceOf(ReadOnlySpan<byte> name)
    {
        for (int place = 0; place < Columns.Length; place++)
        {
            if (name.SequenceEqual(Columns[place]))
            {
                return place;
            }
        }

        return -1;
    }
}

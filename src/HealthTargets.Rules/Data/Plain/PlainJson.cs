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

    private readonly FoundName[] last = new FoundName[Columns.Length];
    private readonly (int Start, int Length)[] fields = new (int, int)[Columns.Length];
    private int broken;

    /// <inheritdoc/>
    public bool TryTake(byte[] bytes, int start, int length, int line)
    {
        if (broken > BrokenMax || start + length + Word.Margin > bytes.Length || !TryReadFields(bytes, start, length))
        {
            return false;
        }

        int indicator = Find(bytes, ObservationColumn.Indicator, names.Indicators);
        int unit = Find(bytes, ObservationColumn.Unit, names.Units);
        int period = Find(bytes, ObservationColumn.Period, names.Periods);
        bool hasCategory = fields[ObservationColumn.Category].Length > 0;
        int category = hasCategory ? Find(bytes, ObservationColumn.Category, names.Categories) : -1;
        if ((indicator | unit | period) < 0 || (hasCategory && category < 0))
        {
            return false;
        }

        bool areNumbers = TryReadNumber(bytes, ObservationColumn.Value, out double value, out bool hasValue)
            & TryReadNumber(bytes, ObservationColumn.Numerator, out double numerator, out bool hasNumerator)
            & TryReadNumber(bytes, ObservationColumn.Denominator, out double denominator, out bool hasDenominator);
        bool isPlain = PlainRow.TryGetForm(
            names.KindOf(indicator), hasValue, hasNumerator, hasDenominator, out PlainForm form);
        if (!areNumbers || !isPlain || denominator < 0)
        {
            return false;
        }

        table.SetOrigin(file, line);
        PlainRow.Add(table, indicator, unit, period, category, form, value, numerator, denominator);
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

    private int Find(byte[] bytes, int place, ByteNames known) =>
        known.Find(ref bytes[0], fields[place].Start, fields[place].Length, ref last[place]);

    private bool TryReadNumber(byte[] bytes, int place, out double number, out bool isThere)
    {
        (int start, int length) = fields[place];
        number = 0;
        isThere = length > 0;
        return !isThere || PlainNumber.TryRead(ref bytes[0], start, length, out number);
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

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads single rows of CSV, as far as they are plain: names that were there before, short numbers, no quotes, and
/// nothing in the columns that ask for more. It changes nothing that others see, so each thread has one of its own.
/// </summary>
internal sealed class PlainCsvParser
{
    private const int None = -1;
    private const int ChunkLength = 1 << 13;

    // Where rows are not plain, what was looked at behind them is looked at again: little then.
    private const int ChunkLengthMin = 1 << 8;

    private readonly int[] found = new int[ChunkLength + SeparatorIndex.Slack + 1];

    private readonly KnownNames names;
    private readonly int indicatorField;
    private readonly int unitField;
    private readonly int periodField;
    private readonly int valueField;
    private readonly int numeratorField;
    private readonly int denominatorField;
    private readonly int categoryField;

    // Columns that are empty in a plain row, and columns that nobody knows.
    private readonly int[] emptyFields;
    private readonly int[] ignoredFields;
    private readonly bool hasOthers;
    private FoundName lastIndicator;
    private FoundName lastUnit;
    private FoundName lastPeriod;
    private FoundName lastCategory;
    private int chunkLength = ChunkLength;

    /// <summary>Prepares for a file.</summary>
    /// <param name="names">The names.</param>
    /// <param name="placeOfField">The place in a row of each field; -1 for one that is not used.</param>
    internal PlainCsvParser(KnownNames names, ReadOnlySpan<int> placeOfField)
    {
        this.names = names;
        FieldCount = placeOfField.Length;
        indicatorField = placeOfField.IndexOf(ObservationColumn.Indicator);
        unitField = placeOfField.IndexOf(ObservationColumn.Unit);
        periodField = placeOfField.IndexOf(ObservationColumn.Period);
        valueField = placeOfField.IndexOf(ObservationColumn.Value);
        numeratorField = placeOfField.IndexOf(ObservationColumn.Numerator);
        denominatorField = placeOfField.IndexOf(ObservationColumn.Denominator);
        categoryField = placeOfField.IndexOf(ObservationColumn.Category);
        int[] read =
        [
            indicatorField, unitField, periodField, valueField, numeratorField, denominatorField, categoryField,
        ];
        int[] places = placeOfField.ToArray();
        emptyFields = [.. Enumerable.Range(0, FieldCount).Where(field => places[field] >= 0 && !read.Contains(field))];
        ignoredFields = [.. Enumerable.Range(0, FieldCount).Where(field => places[field] < 0)];
        hasOthers = emptyFields.Length + ignoredFields.Length > 0;
    }

    private int FieldCount { get; }

    /// <summary>Reads rows up to the first that is not plain or not whole.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="length">Where to stop.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>Where the first row begins that was not read.</returns>
    internal int ReadAll(byte[] bytes, int start, int length, RowList rows)
    {
        int at = start;
        while (TryReadChunk(bytes, ref at, length, rows))
        {
        }

        return at;
    }

    /// <summary>Reads some rows.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">Where a row begins; afterwards where the first row begins that was not read.</param>
    /// <param name="length">Where to stop.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>Whether there may be more.</returns>
    internal bool TryReadChunk(byte[] bytes, ref int at, int length, RowList rows)
    {
        int start = at;
        int end = Math.Min(start + chunkLength, length);
        found[0] = start - 1;
        ReadOnlySpan<int> places = found.AsSpan(0, SeparatorIndex.Find(bytes, start, end, found.AsSpan(1)) + 1);
        while (places.Length > FieldCount)
        {
            int used = TryRead(bytes, places, rows, out int next);
            if (used == 0)
            {
                chunkLength = ChunkLengthMin;
                return false;
            }

            at = next;
            places = places[used..];
        }

        chunkLength = Math.Min(chunkLength * 2, ChunkLength);
        return at > start && at < length;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="places">
    /// The place before the row, then the places of all commas and line breaks from there on; more than a row has
    /// fields.
    /// </param>
    /// <param name="rows">Takes the row.</param>
    /// <param name="end">Where the next row begins.</param>
    /// <returns>How many of the places belong to the row; 0 where it is not plain.</returns>
    private int TryRead(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> places, RowList rows, out int end)
    {
        end = 0;
        int count = FieldCount;
        for (int field = 1; field < count; field++)
        {
            if (bytes[places[field]] != ',')
            {
                return 0;
            }
        }

        end = places[count] + 1;
        bool isPair = bytes[end - 1] == '\r' && places.Length > count + 1 && places[count + 1] == end
            && bytes[end] == '\n';
        bool isPlain = (isPair || bytes[end - 1] == '\n') && places[0] + 1 != places[count]
            && end + Word.Margin <= bytes.Length
            && (!hasOthers || AreOthersPlain(bytes, places)) && TryReadFields(bytes, places, rows);
        end += isPair ? 1 : 0;
        return !isPlain ? 0 : isPair ? count + 1 : count;
    }

    private bool AreOthersPlain(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> places)
    {
        foreach (int field in emptyFields)
        {
            if (places[field] + 1 != places[field + 1])
            {
                return false;
            }
        }

        foreach (int field in ignoredFields)
        {
            ReadOnlySpan<byte> content = bytes[(places[field] + 1)..places[field + 1]];
            if (content.StartsWith((byte)'"') || !Ascii.IsValid(content))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadFields(ReadOnlySpan<byte> span, ReadOnlySpan<int> found, RowList rows)
    {
        // All fields end far enough before the end of the bytes, which was looked at once for the row.
        ref byte bytes = ref MemoryMarshal.GetReference(span);
        ref int places = ref MemoryMarshal.GetReference(found);
        int indicator = Find(ref bytes, ref places, indicatorField, names.Indicators, ref lastIndicator);
        int unit = Find(ref bytes, ref places, unitField, names.Units, ref lastUnit);
        int period = Find(ref bytes, ref places, periodField, names.Periods, ref lastPeriod);
        if ((indicator | unit | period) < 0)
        {
            return false;
        }

        int category = None;
        if (categoryField >= 0 && found[categoryField] + 1 != found[categoryField + 1])
        {
            category = Find(ref bytes, ref places, categoryField, names.Categories, ref lastCategory);
            if (category < 0)
            {
                return false;
            }
        }

        bool areNumbers = TryReadNumber(ref bytes, ref places, valueField, out double value, out bool hasValue)
            & TryReadNumber(ref bytes, ref places, numeratorField, out double numerator, out bool hasNumerator)
            & TryReadNumber(ref bytes, ref places, denominatorField, out double denominator, out bool hasDenominator);
        bool isPlain = PlainRow.TryGetForm(
            names.KindOf(indicator), hasValue, hasNumerator, hasDenominator, out PlainForm form);
        if (!areNumbers || !isPlain || denominator < 0)
        {
            return false;
        }

        rows.Add(indicator, unit, period, category, form, value, numerator, denominator);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ref byte bytes, ref int places, int field, ByteNames names, ref FoundName last)
    {
        int start = Unsafe.Add(ref places, field) + 1;
        return names.Find(ref bytes, start, Unsafe.Add(ref places, field + 1) - start, ref last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadNumber(
        ref byte bytes, ref int places, int field, out double number, out bool isThere)
    {
        number = 0;
        isThere = false;
        if (field < 0)
        {
            return true;
        }

        int start = Unsafe.Add(ref places, field) + 1;
        int length = Unsafe.Add(ref places, field + 1) - start;
        isThere = length > 0;
        return !isThere || PlainNumber.TryRead(ref bytes, start, length, out number);
    }
}

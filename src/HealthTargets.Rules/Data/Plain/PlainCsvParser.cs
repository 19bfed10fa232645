using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads single rows of CSV, as far as they are plain: names that were there before, short numbers, no quotes, and
/// nothing in the columns that ask for more. It changes nothing that others see, so each thread has one of its own.
/// </summary>
/// <param name="names">The names.</param>
/// <param name="placeOfField">The place in a row of each field; -1 for one that is not used.</param>
internal sealed class PlainCsvParser(KnownNames names, ReadOnlySpan<int> placeOfField)
{
    // Rows that stay in the first-level cache until they are in the table.
    private const int RowsAtOnce = 256;

    // Longer fields are left to the reader that knows how long a field may be.
    private const int IgnoredLengthMax = 1024;

    private readonly int[] places = placeOfField.ToArray();
    private readonly NameTrack indicators = new(names.Indicators);
    private readonly NameTrack units = new(names.Units);
    private readonly NameTrack periods = new(names.Periods);
    private readonly NameTrack categories = new(names.Categories);
    private readonly PlainNumbers numbers = new();
    private int category;

    /// <summary>Reads rows up to the first that is not plain or not whole.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="length">Where to stop.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>Where the first row begins that was not read.</returns>
    internal int ReadAll(byte[] bytes, int start, int length, RowList rows)
    {
        int at = start;
        while (TryReadSome(bytes, ref at, length, rows))
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
    internal bool TryReadSome(byte[] bytes, ref int at, int length, RowList rows)
    {
        ref byte first = ref MemoryMarshal.GetArrayDataReference(bytes);
        for (int i = 0; i < RowsAtOnce; i++)
        {
            int end = Read(ref first, at, bytes.Length);
            if (end < 0 || end > length)
            {
                return false;
            }

            int indicator = indicators.Handle;
            PlainForm form = PlainRow.FormOf(names.KindOf(indicator), numbers.There);
            if (form == PlainForm.None || numbers.Denominator < 0)
            {
                return false;
            }

            rows.Add(indicator, units.Handle, periods.Handle, category, form, numbers);
            at = end;
        }

        return at < length;
    }

    /// <summary>Reads the fields of a row; returns where the next row begins, or -1 where it is not plain.</summary>
    private int Read(ref byte bytes, int start, int size)
    {
        int at = start;
        category = -1;
        numbers.Clear();
        for (int field = 0; ;)
        {
            // Whole vectors are read, as far as that.
            int room = size - at;
            if (room < Word.Margin)
            {
                return -1;
            }

            ref byte text = ref Unsafe.Add(ref bytes, at);
            int place = places[field];
            int used = unchecked((uint)(place - ObservationColumn.Value)) < PlainNumbers.Count
                ? numbers.Read(ref text, place - ObservationColumn.Value)
                : place == ObservationColumn.Period ? periods.Follow(ref text, room)
                : place == ObservationColumn.Unit ? units.Follow(ref text, room)
                : place == ObservationColumn.Indicator ? indicators.Follow(ref text, room)
                : ReadOther(ref text, room, place);
            if (used < 0)
            {
                return -1;
            }

            at += used;
            if (++field == places.Length)
            {
                return EndOfRow(ref bytes, at);
            }

            if (Unsafe.Add(ref bytes, at++) != ',')
            {
                return -1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfRow(ref byte bytes, int at)
    {
        byte end = Unsafe.Add(ref bytes, at);
        bool isPair = end == '\r' && Unsafe.Add(ref bytes, at + 1) == '\n';
        return isPair ? at + 2 : end == '\n' ? at + 1 : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadOther(ref byte text, int room, int place)
    {
        bool isEmpty = text is (byte)',' or (byte)'\n' or (byte)'\r';
        if (isEmpty)
        {
            return 0;
        }

        if (place == ObservationColumn.Category)
        {
            int length = categories.Follow(ref text, room);
            category = length < 0 ? -1 : categories.Handle;
            return length;
        }

        // Columns that nobody knows can hold anything; the others say something that has to be understood.
        ReadOnlySpan<byte> bytes =
            MemoryMarshal.CreateReadOnlySpan(ref text, Math.Min(room - Word.Margin, IgnoredLengthMax));
        int end = place < 0 && text != '"' ? bytes.IndexOfAny((byte)',', (byte)'\n', (byte)'\r') : -1;
        return end >= 0 && Ascii.IsValid(bytes[..end]) ? end : -1;
    }
}

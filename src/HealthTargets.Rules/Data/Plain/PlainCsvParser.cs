using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads single rows of CSV, as far as they are plain: names that were there before, short numbers, no quotes, and
/// nothing in the columns that ask for more.
/// </summary>
internal sealed class PlainCsvParser : PlainParser
{
    // Longer fields are left to the reader that knows how long a field may be.
    private const int IgnoredLengthMax = 1024;

    private readonly int[] places;
    private readonly NameTrack[] tracks;
    private readonly NameTrack categories;
    private readonly NameTrack indicators;
    private readonly NameTrack units;
    private readonly NameTrack periods;

    // How many bytes must be there from a row on: each field is read as a vector and is no longer than one.
    private readonly int margin;

    // The fields in front of the row, as far as they hold names; and where each ended in the row before, which began
    // with these bytes. What did not change since then is not read again.
    private readonly int leading;
    private readonly int[] ends;
    private RowBytes before;
    private int unchangedMax;

    // What is behind a field that is the last of its row to hold anything.
    private RowTail[] tails;
    private RowTail[] otherTails;
    private bool isPair;
    private int category;

    private readonly AlikeRows? alike;

    /// <summary>Prepares for a file.</summary>
    /// <param name="names">The names.</param>
    /// <param name="placeOfField">The place in a row of each field; -1 for one that is not used.</param>
    internal PlainCsvParser(KnownNames names, ReadOnlySpan<int> placeOfField)
    {
        places = placeOfField.ToArray();
        NameTracks all = new(names);
        (indicators, units, periods, categories) = (all.Indicators, all.Units, all.Periods, all.Categories);
        tracks = all.OfEachRow();
        margin = Math.Max(AlikeRows.Margin, Word.Margin * (places.Length + 1));
        ends = new int[places.Length];
        int lastName = Array.FindLastIndex(places, IsName);
        tails = RowTail.All(places.Length, lastName, "\n");
        otherTails = RowTail.All(places.Length, lastName, "\r\n");
        int others = Array.FindIndex(places, place => !IsName(place));
        leading = others < 0 ? places.Length : others;
        alike = AlikeRows.Of(tracks, places, leading);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override bool TryReadSome(byte[] bytes, ref int at, int length, RowList rows)
    {
        ref byte first = ref MemoryMarshal.GetArrayDataReference(bytes);
        int last = Math.Min(length - 1, bytes.Length - margin);
        int start = at;
        int count = 0;
        rows.Reserve(RowsAtOnce);
        while (count < RowsAtOnce && start <= last)
        {
            int used = Read(ref Unsafe.Add(ref first, start), bytes.Length - start, rows, out int there);
            int end = unchecked(start + used);
            bool isPlain = used > 0 && end <= length
                && rows.TryAdd(indicators.Handle, units.Handle, periods.Handle, category, there);
            if (!isPlain)
            {
                // What was read of it is not to be relied on.
                unchangedMax = 0;
                break;
            }

            count++;
            RowShape? shape = rows.IsOpen ? alike?.ShapeOf(rows.There, isPair) : null;
            if (shape is not null && alike!.Begin(ref Unsafe.Add(ref first, start), ends))
            {
                start = end;
                count += alike.Read(ref first, ref start, last, length, rows, RowsAtOnce - count, shape);

                // The row before is another one now.
                unchangedMax = 0;
            }
            else
            {
                start = end;
            }
        }

        at = start;
        return count == RowsAtOnce;
    }

    // Returns how long a row is with its break, or -1 where it is not plain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Read(ref byte row, int size, RowList rows, out int there)
    {
        unchecked
        {
            int at = PassUnchanged(ref row, out int field);
            category = -1;
            there = 0;
            int[] all = places;
            while (field < all.Length)
            {
                ref byte text = ref Unsafe.Add(ref row, at);
                int number = all[field] - ObservationColumn.Value;
                int used = 0;
                if ((uint)number >= PlainNumbers.Count)
                {
                    used = ReadName(ref row, at, size, field);
                }
                else if (text > ',')
                {
                    // Comma and line breaks are below all that a number is made of.
                    used = PlainNumber.Read(ref text, out double read);
                    rows.Next(number) = read;
                    there |= 1 << number;
                    if (used > 0 && tails[field].IsAt(ref Unsafe.Add(ref text, used)))
                    {
                        unchangedMax = leading;
                        return at + used + tails[field].Length;
                    }
                }

                at += used;
                field++;
                if (used < 0 || Unsafe.Add(ref row, at++) != ',')
                {
                    field = used < 0 ? -1 : field;
                    break;
                }
            }

            unchangedMax = leading;
            return field == all.Length ? EndOfRow(ref row, at - 1) : -1;
        }
    }

    // Passes the names that are those of the row before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PassUnchanged(ref byte row, out int field)
    {
        unchecked
        {
            int equal = BitOperations.TrailingZeroCount(before.DifferencesAt(ref row));
            before = RowBytes.At(ref row);
            int at = 0;
            for (field = 0; field < unchangedMax && ends[field] < equal; field++)
            {
                at = ends[field] + 1;
            }

            return at;
        }
    }

    // A name, or any other field that holds no number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadName(ref byte row, int at, int size, int field)
    {
        int place = places[field];
        int used = IsName(place) ? tracks[place].Follow(ref Unsafe.Add(ref row, at)) : -1;
        used = used >= 0 ? used : ReadOther(ref row, at, size, place);
        ends[field] = unchecked(at + used);
        return used;
    }

    private static bool IsName(int place) => unchecked((uint)place) <= (uint)ObservationColumn.Period;

    private int EndOfRow(ref byte bytes, int at)
    {
        byte end = Unsafe.Add(ref bytes, at);
        bool isNowPair = end == '\r' && Unsafe.Add(ref bytes, at + 1) == '\n';
        if (!isNowPair && end != '\n')
        {
            return -1;
        }

        if (isNowPair != isPair)
        {
            isPair = isNowPair;
            (tails, otherTails) = (otherTails, tails);
        }

        return isPair ? at + 2 : at + 1;
    }

    // Fields that are not what was expected, and columns that are mostly empty.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadOther(ref byte row, int at, int size, int place)
    {
        ref byte text = ref Unsafe.Add(ref row, at);
        int room = size - at - margin;
        if (room <= 0)
        {
            return -1;
        }

        if (IsName(place))
        {
            return tracks[place].Find(ref text, room);
        }

        bool isEmpty = text is (byte)',' or (byte)'\n' or (byte)'\r';
        if (isEmpty)
        {
            return 0;
        }

        if (place == ObservationColumn.Category)
        {
            int length = categories.Follow(ref text);
            length = length < 0 ? categories.Find(ref text, room) : length;
            category = length < 0 ? -1 : categories.Handle;
            return length;
        }

        // Columns that nobody knows can hold anything; the others say something that has to be understood.
        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(ref text, Math.Min(room, IgnoredLengthMax));
        int end = place < 0 && text != '"' ? bytes.IndexOfAny((byte)',', (byte)'\n', (byte)'\r') : -1;
        return end >= 0 && Ascii.IsValid(bytes[..end]) ? end : -1;
    }
}

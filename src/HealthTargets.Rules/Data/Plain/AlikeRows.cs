using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads rows that are like the one before: names of which the last is the one that is expected, and numbers in the
/// same fields, or none at all. Nearly all rows of a file in some order are so.
/// </summary>
internal sealed class AlikeRows
{
    /// <summary>How many bytes must be there from a row on.</summary>
    internal const int Margin = 256;

    // The names but the last, with their commas.
    private const int StartLengthMax = 64;

    private readonly NameTrack[] tracks;
    private readonly NameTrack last;
    private readonly NameTrack indicators;
    private readonly NameTrack other;
    private readonly bool isLastUnit;
    private readonly RowShape?[] shapes;

    // The names but the last, with their commas: their first bytes, those behind them, and a bit for each.
    private RowBytes start;
    private RowBytes behind;
    private uint startMask;
    private uint behindMask;
    private int startLength;

    private AlikeRows(NameTrack[] tracks, ReadOnlySpan<int> places, RowShape?[] shapes)
    {
        this.tracks = tracks;
        this.shapes = shapes;
        isLastUnit = places[tracks.Length - 1] == ObservationColumn.Unit;
        last = tracks[^1];
        int otherPlace = isLastUnit ? ObservationColumn.Period : ObservationColumn.Unit;
        indicators = tracks[places.IndexOf(ObservationColumn.Indicator)];
        other = tracks[places.IndexOf(otherPlace)];
    }

    /// <summary>Prepares for a file, if its columns are of the kind.</summary>
    /// <param name="tracks">The tracks of the names by their places.</param>
    /// <param name="places">The place of each field.</param>
    /// <param name="leading">How many fields in front hold names that each row has.</param>
    internal static AlikeRows? Of(NameTrack[] tracks, int[] places, int leading)
    {
        int names = tracks.Length;
        bool isNamesFirst = leading == names && places.Length > names
            && places[names - 1] != ObservationColumn.Indicator && places.Take(names).Distinct().Count() == names;
        if (!isNamesFirst)
        {
            return null;
        }

        NameTrack[] inOrder = [.. places.Take(names).Select(place => tracks[place])];
        const int Combinations = 1 << PlainNumbers.Count;
        RowShape?[] shapes = new RowShape?[2 * Combinations];
        for (int there = 0; there < Combinations; there++)
        {
            shapes[there] = RowShape.Of(places, names, there, "\n");
            shapes[Combinations + there] = RowShape.Of(places, names, there, "\r\n");
        }

        return new(inOrder, places, shapes);
    }

    /// <summary>Learns how rows begin.</summary>
    /// <param name="row">A row that was read.</param>
    /// <param name="ends">Where its names end.</param>
    /// <returns>Whether it is one with which others can be compared.</returns>
    internal bool Begin(ref byte row, ReadOnlySpan<int> ends)
    {
        startLength = ends[tracks.Length - 2] + 1;
        if (startLength > StartLengthMax)
        {
            return false;
        }

        start = RowBytes.At(ref row);
        behind = RowBytes.At(ref Unsafe.Add(ref row, RowBytes.Length));
        ulong all = ulong.MaxValue >> (StartLengthMax - startLength);
        startMask = unchecked((uint)all);
        behindMask = (uint)(all >> RowBytes.Length);
        return true;
    }

    /// <summary>Returns the shape of rows.</summary>
    /// <param name="there">Which numbers they have.</param>
    /// <param name="isPair">Whether they end with two bytes.</param>
    internal RowShape? ShapeOf(int there, bool isPair) => shapes[isPair ? shapes.Length / 2 + there : there];

    /// <summary>Reads rows.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">Where a row begins; afterwards where the first row begins that was not read.</param>
    /// <param name="lastStart">Where a row may begin.</param>
    /// <param name="end">Where a row may end.</param>
    /// <param name="rows">Takes the rows; the last one that it took was of the shape.</param>
    /// <param name="most">How many it has room for.</param>
    /// <param name="shape">The shape.</param>
    /// <returns>How many were read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Read(ref byte bytes, ref int at, int lastStart, int end, RowList rows, int most, RowShape shape)
    {
        unchecked
        {
            ref int lastHandles = ref isLastUnit ? ref rows.NextUnit : ref rows.NextPeriod;
            ref bool present = ref rows.NextPresent;
            ref double firsts = ref rows.Next(shape.First);
            ref double seconds = ref rows.Next(shape.Second);
            ref byte row = ref Unsafe.Add(ref bytes, at);
            ref byte lastRow = ref Unsafe.Add(ref bytes, lastStart);
            ref byte stop = ref Unsafe.Add(ref bytes, end);
            TrackedName[] names = last.Seen;
            ref readonly TrackedName before = ref names[last.Current];
            nint count = 0;
            nint filled = 0;
            while (count < most && !Unsafe.IsAddressGreaterThan(ref row, ref lastRow))
            {
                if (!StartsAlike(ref row))
                {
                    FillOthers(rows, ref filled, count);
                    if (!TryChange(ref row))
                    {
                        break;
                    }
                }

                ref byte text = ref Unsafe.Add(ref row, (nint)startLength);
                ref readonly TrackedName name = ref names[before.Next];
                if (!name.IsAt(ref text))
                {
                    name = ref before;
                    if (!name.IsAt(ref text))
                    {
                        break;
                    }
                }

                text = ref Unsafe.Add(ref text, (nint)name.Length);
                nint used = ReadNumbers(
                    ref text, shape, ref Unsafe.Add(ref firsts, count), ref Unsafe.Add(ref seconds, count));
                bool isThere = used > 0;
                if (!isThere)
                {
                    used = shape.Empty.IsAt(ref text) ? shape.Empty.Length : 0;
                }

                text = ref Unsafe.Add(ref text, used);
                if (used == 0 || Unsafe.IsAddressGreaterThan(ref text, ref stop))
                {
                    break;
                }

                Unsafe.Add(ref lastHandles, count) = name.Handle;
                Unsafe.Add(ref present, count) = isThere;
                count++;
                before = ref name;
                row = ref text;
            }

            FillOthers(rows, ref filled, count);
            last.Current = before.Number;
            rows.Pass((int)count);
            at = (int)Unsafe.ByteOffset(ref bytes, ref row);
            return (int)count;
        }
    }

    // Returns how many bytes there are up to the end of the row; 0 if it has another shape.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint ReadNumbers(ref byte start, RowShape shape, ref double first, ref double second)
    {
        unchecked
        {
            if (!shape.Lead.IsAt(ref start))
            {
                return 0;
            }

            ref byte text = ref Unsafe.Add(ref start, (nint)shape.Lead.Length);
            int length = PlainNumber.Read(ref text, out double number);
            if (length <= 0)
            {
                return 0;
            }

            first = number;
            text = ref Unsafe.Add(ref text, (nint)length);
            if (shape.HasSecond)
            {
                if (!shape.Between.IsAt(ref text))
                {
                    return 0;
                }

                text = ref Unsafe.Add(ref text, (nint)shape.Between.Length);
                length = PlainNumber.Read(ref text, out number);
                if (length <= 0 || Math.Min(first, number) < 0)
                {
                    return 0;
                }

                second = number;
                text = ref Unsafe.Add(ref text, (nint)length);
            }

            return shape.Tail.IsAt(ref text)
                ? Unsafe.ByteOffset(ref start, ref text) + shape.Tail.Length
                : 0;
        }
    }

    private void FillOthers(RowList rows, ref nint from, nint to)
    {
        ref int others = ref isLastUnit ? ref rows.NextPeriod : ref rows.NextUnit;
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref others, from), (int)(to - from)).Fill(other.Handle);
        from = to;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool StartsAlike(ref byte row)
    {
        uint differ = start.DifferencesAt(ref row) & startMask;
        if (behindMask != 0)
        {
            differ |= behind.DifferencesAt(ref Unsafe.Add(ref row, RowBytes.Length)) & behindMask;
        }

        return differ == 0;
    }

    // Other names, if they are expected too, and are still of the same indicator.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryChange(ref byte row)
    {
        int indicator = indicators.Handle;
        int at = 0;
        Span<int> ends = stackalloc int[tracks.Length];
        for (int field = 0; field < tracks.Length - 1; field++)
        {
            int length = tracks[field].Follow(ref Unsafe.Add(ref row, at));
            if (length < 0 || Unsafe.Add(ref row, at + length) != ',')
            {
                return false;
            }

            ends[field] = at + length;
            at += length + 1;
        }

        return indicators.Handle == indicator && Begin(ref row, ends);
    }
}

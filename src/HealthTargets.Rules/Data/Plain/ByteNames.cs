using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Handles by the bytes of names, found without making a string. One thread may add while others look up: they find
/// the name or do not find it yet.
/// </summary>
internal sealed class ByteNames
{
    private const int ShortLength = 16;
    private const int HalfLength = 8;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly List<byte[]> longNames = [];
    private Table table = new(64);
    private int count;

    /// <summary>Gets how many names there are.</summary>
    internal int Count => count;

    /// <summary>Returns the number of a name, counted from 0 in the order of coming, or -1.</summary>
    /// <param name="bytes">Where the name begins; at least <see cref="Word.Margin"/> bytes.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="handle">Its handle.</param>
    internal int Find(ref byte bytes, int length, out int handle)
    {
        if (length > ShortLength)
        {
            ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpan(ref bytes, length);
            return Find(Hash(name), 0, length, name, out handle);
        }

        // Of a word nothing is left where all of it is shifted out.
        ulong low = Word.At(ref bytes, 0);
        ulong high = Word.At(ref bytes, HalfLength);
        int lowUnused = Math.Max(0, HalfLength - length) * 8;
        int highUnused = (ShortLength - Math.Max(length, HalfLength)) * 8;
        low = low << lowUnused >> lowUnused;
        high = highUnused == 64 ? 0 : high << highUnused >> highUnused;
        return Find(low, high, length, default, out handle);
    }

    /// <summary>Adds a name; one that is there already stays as it is.</summary>
    internal void Add(ReadOnlySpan<byte> name, int handle)
    {
        Span<byte> padded = stackalloc byte[ShortLength];
        padded.Clear();
        ulong low, high;
        if (name.Length <= ShortLength)
        {
            name.CopyTo(padded);
            low = BinaryPrimitives.ReadUInt64LittleEndian(padded);
            high = BinaryPrimitives.ReadUInt64LittleEndian(padded[HalfLength..]);
        }
        else
        {
            low = Hash(name);
            high = (ulong)longNames.Count;
        }

        if (Find(low, high, name.Length, name, out _) >= 0)
        {
            return;
        }

        if (name.Length > ShortLength)
        {
            lock (longNames)
            {
                longNames.Add(name.ToArray());
            }
        }

        if (count * 2 >= table.Marks.Length)
        {
            Grow();
        }

        Put(table, new Key(low, high, name.Length, handle), ++count);
    }

    // The place of a long name does not depend on its number.
    private static int Place(ulong low, ulong high, int length, int size)
    {
        unchecked
        {
            ulong other = length > ShortLength ? 0 : BitOperations.RotateLeft(high, 23);
            return (int)(((low ^ other ^ (ulong)length) * Multiplier) >> 32) & (size - 1);
        }
    }

    private static void Put(Table table, Key key, int mark)
    {
        int place = Place(key.Low, key.High, key.Length, table.Marks.Length);
        while (table.Marks[place] != 0)
        {
            place = (place + 1) & (table.Marks.Length - 1);
        }

        // Who sees the mark sees the name.
        table.Keys[place] = key;
        Volatile.Write(ref table.Marks[place], mark);
    }

    private int Find(ulong low, ulong high, int length, ReadOnlySpan<byte> name, out int handle)
    {
        handle = -1;
        Table all = Volatile.Read(ref table);
        Key[] keys = all.Keys;
        int[] marks = all.Marks;
        bool isLong = length > ShortLength;
        int place = Place(low, high, length, marks.Length);
        while (true)
        {
            int mark = Volatile.Read(ref marks[place]);
            if (mark == 0)
            {
                return -1;
            }

            ref readonly Key key = ref keys[place];
            if (key.Low == low && key.Length == length
                && (isLong ? LongName(key.High).AsSpan().SequenceEqual(name) : key.High == high))
            {
                handle = key.Handle;
                return mark - 1;
            }

            place = (place + 1) & (marks.Length - 1);
        }
    }

    private byte[] LongName(ulong number)
    {
        lock (longNames)
        {
            return longNames[(int)number];
        }
    }

    private void Grow()
    {
        Table larger = new(table.Marks.Length * 2);
        for (int place = 0; place < table.Marks.Length; place++)
        {
            if (table.Marks[place] != 0)
            {
                Put(larger, table.Keys[place], table.Marks[place]);
            }
        }

        Volatile.Write(ref table, larger);
    }

    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            ulong hash = (ulong)name.Length;
            for (; name.Length >= HalfLength; name = name[HalfLength..])
            {
                hash = (BitOperations.RotateLeft(hash, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(name)) * Multiplier;
            }

            foreach (byte one in name)
            {
                hash = (BitOperations.RotateLeft(hash, 5) ^ one) * Multiplier;
            }

            return hash;
        }
    }

    private readonly record struct Key(ulong Low, ulong High, int Length, int Handle);

    // Open addressing: numbers plus one, so that 0 stands for no name.
    private sealed class Table(int size)
    {
        public Key[] Keys { get; } = new Key[size];

        public int[] Marks { get; } = new int[size];
    }
}

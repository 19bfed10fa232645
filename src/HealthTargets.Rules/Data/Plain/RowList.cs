using System.Runtime.CompilerServices;
using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Keeps rows, as columns, until they are put into a table.</summary>
internal sealed class RowList
{
    private const int NamesPerRow = 4;
    private const int NumbersPerRow = 3;

    private PlainForm[] forms = new PlainForm[1024];
    private int[] names = new int[1024 * NamesPerRow];
    private double[] numbers = new double[1024 * NumbersPerRow];
    private int count;

    /// <summary>Adds a row; for its parts see <see cref="PlainRow.Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(
        int indicator,
        int unit,
        int period,
        int category,
        PlainForm form,
        double value,
        double numerator,
        double denominator)
    {
        if (count == forms.Length)
        {
            Grow();
        }

        Span<int> handles = names.AsSpan(count * NamesPerRow, NamesPerRow);
        handles[3] = category;
        handles[2] = period;
        handles[1] = unit;
        handles[0] = indicator;
        Span<double> values = numbers.AsSpan(count * NumbersPerRow, NumbersPerRow);
        values[2] = denominator;
        values[1] = numerator;
        values[0] = value;
        forms[count++] = form;
    }

    /// <summary>Puts the rows into a table and forgets them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="linesBefore">How many lines there are before the first; each is a line.</param>
    /// <returns>How many there were.</returns>
    internal int MoveTo(ObservationTableBuilder table, int file, int linesBefore)
    {
        int moved = count;
        for (int i = 0; i < moved; i++)
        {
            table.SetOrigin(file, ++linesBefore);
            ReadOnlySpan<int> handles = names.AsSpan(i * NamesPerRow, NamesPerRow);
            ReadOnlySpan<double> values = numbers.AsSpan(i * NumbersPerRow, NumbersPerRow);
            if (forms[i] == PlainForm.Number)
            {
                table.Add(handles[0], handles[1], handles[2], values[0], handles[3]);
            }
            else
            {
                PlainRow.Add(
                    table, handles[0], handles[1], handles[2], handles[3], forms[i], values[0], values[1], values[2]);
            }
        }

        count = 0;
        return moved;
    }

    /// <summary>Forgets the rows; their room stays.</summary>
    internal void Clear() => count = 0;

    private void Grow()
    {
        Array.Resize(ref forms, count * 2);
        Array.Resize(ref names, count * 2 * NamesPerRow);
        Array.Resize(ref numbers, count * 2 * NumbersPerRow);
    }
}

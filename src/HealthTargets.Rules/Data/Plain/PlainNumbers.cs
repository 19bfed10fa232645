using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>The numbers of one row: value, numerator and denominator.</summary>
internal sealed class PlainNumbers
{
    /// <summary>How many there can be.</summary>
    internal const int Count = 3;

    private double value;
    private double numerator;
    private double denominator;

    /// <summary>Gets a bit for each number that is there: 1 for the value, 2 and 4 for the others.</summary>
    internal int There { get; private set; }

    /// <summary>Gets the value, where there is one.</summary>
    internal double Value => value;

    /// <summary>Gets the numerator, where there is one.</summary>
    internal double Numerator => numerator;

    /// <summary>Gets the denominator; 0 where there is none.</summary>
    internal double Denominator => denominator;

    /// <summary>Takes numbers over that were read before.</summary>
    internal void Set(double value, double numerator, double denominator) =>
        (this.value, this.numerator, this.denominator) = (value, numerator, denominator);

    /// <summary>Begins a row.</summary>
    internal void Clear()
    {
        There = 0;
        denominator = 0;
    }

    /// <summary>Reads a field.</summary>
    /// <param name="text">Where it begins; at least <see cref="Word.Margin"/> bytes.</param>
    /// <param name="number">Which of them it is: 0 for the value, then in order.</param>
    /// <returns>How long it is; -1 where it is no plain number. It is followed by anything.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Read(ref byte text, int number)
    {
        // Comma and line breaks are below all that a number is made of.
        if (text <= ',')
        {
            return 0;
        }

        ref double to = ref number == 0 ? ref value : ref number == 1 ? ref numerator : ref denominator;
        There |= 1 << number;
        return PlainNumber.Read(ref text, out to);
    }
}

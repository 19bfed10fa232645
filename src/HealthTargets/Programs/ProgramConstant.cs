using HealthTargets.Columns;

namespace HealthTargets.Programs;

/// <summary>A register that holds the same in every row.</summary>
/// <param name="Register">The register.</param>
/// <param name="Value">The number.</param>
/// <param name="State">1, or the reason for which there is none.</param>
/// <param name="Bounds">How far the number may be from the one written.</param>
internal readonly record struct ProgramConstant(int Register, double Value, byte State, ColumnBounds Bounds)
{
    private const double DigitsMax = 1e15;

    /// <summary>Makes the constant of a number as written.</summary>
    public static ProgramConstant Of(int register, decimal value)
    {
        double number = (double)value;
        double size = Math.Abs(number);
        if (HasFewDigits(value))
        {
            return new(register, number, 1, ColumnBounds.Stored(size, size, decimal.IsInteger(value), value >= 0));
        }

        // A number with more digits is converted within a few units in the last place.
        const double off = 4 * ColumnBounds.Unit;
        return new(register, number, 1, new(size * (1 + off), size * (1 - off), size * off, off)
        {
            IsNonNegative = value >= 0,
        });
    }

    /// <summary>Makes the constant of no number.</summary>
    public static ProgramConstant Missing(int register, byte state) =>
        new(register, 0, state, ColumnBounds.Stored(0, 0, true, true));

    private static bool HasFewDigits(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value / 1.000000000000000000000000000000m, parts);
        return parts[2] == 0 && (((ulong)(uint)parts[1] << 32) | (uint)parts[0]) < DigitsMax;
    }
}

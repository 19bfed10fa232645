namespace HealthTargets.Columns;

/// <summary>What the state byte of a lane says.</summary>
internal static class CellCodes
{
    /// <summary>Nothing is there, and nothing says why.</summary>
    public const byte None = 0;

    /// <summary>There is a number.</summary>
    public const byte Present = 1;

    /// <summary>The first of the codes for absences; the reason is added to it.</summary>
    public const byte FirstAbsence = 16;

    /// <summary>
    /// There may be a number, but binary floating point with its error bound does not tell: the cell must be decided
    /// again exactly. Stays with everything that reads it.
    /// </summary>
    public const byte Doubtful = 255;

    public static bool IsAbsent(byte code) => code is >= FirstAbsence and < Doubtful;
}

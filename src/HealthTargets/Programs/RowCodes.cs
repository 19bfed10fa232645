namespace HealthTargets.Programs;

/// <summary>What an operation says of a row.</summary>
internal static class RowCodes
{
    /// <summary>The result is not defined.</summary>
    public const byte Undefined = 1;

    /// <summary>The first operand was taken; or the result is there whatever the operands are.</summary>
    public const byte Taken = 2;

    /// <summary>The numbers are too near to each other to decide.</summary>
    public const byte Doubt = 0x80;
}

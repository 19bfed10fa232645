using System.Runtime.CompilerServices;

namespace HealthTargets.Programs;

/// <summary>What an operation reads or writes: some rows of a register or of a column.</summary>
/// <param name="values">The numbers.</param>
/// <param name="states">The states; shared ones where every row is there.</param>
/// <param name="doubts">The marks of doubt; shared zeros where there are none.</param>
/// <param name="isFull">Whether every row is there.</param>
/// <param name="isSure">Whether no row is in doubt.</param>
internal readonly ref struct Operand(
    ref readonly double values, ref readonly byte states, ref readonly byte doubts, bool isFull, bool isSure)
{
    public readonly ref readonly double Values = ref values;
    public readonly ref readonly byte States = ref states;
    public readonly ref readonly byte Doubts = ref doubts;

    public bool IsFull { get; } = isFull;

    public bool IsSure { get; } = isSure;
}

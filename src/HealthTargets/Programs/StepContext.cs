using System.Runtime.InteropServices;
using HealthTargets.Columns;

namespace HealthTargets.Programs;

/// <summary>Where the steps of a batch find what they read and write.</summary>
/// <param name="registers">The registers.</param>
/// <param name="columns">The columns.</param>
/// <param name="start">The first row of the batch in the columns.</param>
/// <param name="readsColumns">Whether columns are read where they lie, rather than from their registers.</param>
/// <param name="rows">The number of rows in whole blocks.</param>
/// <param name="codes">A place for what operations say.</param>
/// <param name="zeros">Marks that say that no row is in doubt.</param>
/// <param name="ones">States that say that all rows are there.</param>
/// <param name="program">The program.</param>
internal readonly ref struct StepContext(
    RegisterFile registers,
    ReadOnlySpan<ColumnSlice> columns,
    int start,
    bool readsColumns,
    int rows,
    Span<byte> codes,
    ReadOnlySpan<byte> zeros,
    ReadOnlySpan<byte> ones,
    VectorProgram program)
{
    private readonly ReadOnlySpan<ColumnSlice> columns = columns;
    private readonly ReadOnlySpan<byte> zeros = zeros;
    private readonly ReadOnlySpan<byte> ones = ones;

    public RegisterFile Registers { get; } = registers;

    public int Rows { get; } = rows;

    public Span<byte> Codes { get; } = codes;

    public byte Undefined { get; } = program.Undefined;

    /// <summary>Gets what a step reads.</summary>
    public Operand Read(int register)
    {
        bool isFull = Registers.IsFull(register);
        bool isSure = Registers.IsSure(register);
        bool isInPlace = readsColumns && register < program.Columns;
        ReadOnlySpan<double> values = isInPlace
            ? columns[register].Values.Span.Slice(start, Rows)
            : Registers.Values(register);
        ReadOnlySpan<byte> states = isFull ? ones
            : isInPlace ? columns[register].States.Span.Slice(start, Rows)
            : Registers.States(register);
        ReadOnlySpan<byte> doubts = isSure ? zeros : Registers.Doubts(register);
        return new(
            in MemoryMarshal.GetReference(values),
            in MemoryMarshal.GetReference(states),
            in MemoryMarshal.GetReference(doubts),
            isFull,
            isSure);
    }

    /// <summary>Gets the marks of an operand with states that say that all rows are there.</summary>
    public Operand There(Operand operand) =>
        new(in operand.Values, in MemoryMarshal.GetReference(ones), in operand.Doubts, true, operand.IsSure);
}

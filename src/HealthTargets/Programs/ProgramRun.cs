using System.Runtime.Intrinsics;
using HealthTargets.Columns;
using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>
/// Runs a program over slices of columns, batch by batch. Made once and used again: nothing is allocated by a run. Not
/// safe for two threads.
/// </summary>
internal sealed class ProgramRun
{
    private readonly VectorProgram program;
    private readonly RegisterFile registers;
    private readonly byte[] codes = new byte[RegisterFile.Rows];
    private readonly byte[] zeros = new byte[RegisterFile.Rows];
    private readonly byte[] ones = new byte[RegisterFile.Rows];
    private int rows;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="program">The program.</param>
    public ProgramRun(VectorProgram program)
    {
        this.program = program;
        registers = new(program.Registers);
        Array.Fill(ones, (byte)1);
        foreach (ProgramConstant constant in program.Constants)
        {
            int register = constant.Register;
            registers.Values(register).Fill(constant.Value);
            registers.States(register).Fill(constant.State);
            registers.IsFull(register) = constant.State == 1;
            registers.IsSure(register) = true;
        }
    }

    /// <summary>Gets the results of the batch run last. Those that are not there mean nothing.</summary>
    public ReadOnlySpan<double> Values => registers.Values(program.Result)[..rows];

    /// <summary>Gets the states of the batch run last: 1 where a result is there.</summary>
    public ReadOnlySpan<byte> States =>
        registers.IsFull(program.Result) ? ones.AsSpan(0, rows) : registers.States(program.Result)[..rows];

    /// <summary>Runs a batch.</summary>
    /// <param name="columns">The columns, as many as the program reads.</param>
    /// <param name="limits">What the steps have to know of them.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows, 1 to <see cref="RegisterFile.Rows"/>.</param>
    /// <param name="doubts">Where the rows go for which an operation could not decide.</param>
    /// <param name="width">How many rows at once; changes no bit.</param>
    public void Run(
        scoped ReadOnlySpan<ColumnSlice> columns,
        ProgramLimits limits,
        int start,
        int count,
        ref RowList doubts,
        Width width = Width.Best)
    {
        rows = count;
        int padded = (count + SliceKernel.Block - 1) / SliceKernel.Block * SliceKernel.Block;
        for (int column = 0; column < program.Columns; column++)
        {
            Load(column, columns[column], start, count, isCopied: padded != count || column == program.Result);
        }

        StepContext context = new(registers, columns, start, padded == count, padded, codes, zeros, ones, program);
        switch (width == Width.Best ? Judge.Widest : width)
        {
            case Width.Vector128:
                RunSteps<Lanes128>(limits, context);
                break;
            case Width.Vector256:
                RunSteps<Lanes256>(limits, context);
                break;
            case Width.Vector512:
                RunSteps<Lanes512>(limits, context);
                break;
            default:
                RunSteps<Lanes1>(limits, context);
                break;
        }

        AddDoubts(start, padded, ref doubts);
    }

    private void Load(int column, ColumnSlice slice, int start, int count, bool isCopied)
    {
        ReadOnlySpan<byte> states = slice.States.Span.Slice(start, count);
        registers.IsFull(column) = !states.ContainsAnyExcept((byte)1);
        registers.IsSure(column) = true;
        if (isCopied)
        {
            slice.Values.Span.Slice(start, count).CopyTo(registers.Values(column));
            states.CopyTo(registers.States(column));
            registers.Values(column)[count..].Clear();
            registers.States(column)[count..].Fill(1);
        }
    }

    private void RunSteps<TLanes>(ProgramLimits limits, StepContext context)
        where TLanes : struct, ILanes<TLanes>
    {
        int place = 0;
        foreach (Instruction step in program.Steps)
        {
            ProgramStep.Run<TLanes>(step, limits.Steps[place++], context);
        }
    }

    private void AddDoubts(int start, int padded, ref RowList doubts)
    {
        if (registers.IsSure(program.Result))
        {
            return;
        }

        ReadOnlySpan<byte> marks = registers.Doubts(program.Result)[..padded];
        for (int row = 0; row < rows; row += SliceKernel.Block)
        {
            uint used = rows - row >= SliceKernel.Block ? ushort.MaxValue : (1u << (rows - row)) - 1;
            uint bits = Vector128.Create(marks.Slice(row, SliceKernel.Block))
                .ExtractMostSignificantBits() & used;
            if (bits != 0)
            {
                doubts.Add(bits, start + row);
            }
        }
    }
}

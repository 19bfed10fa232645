namespace HealthTargets.Programs;

/// <summary>An expression as steps over registers. Immutable; made by <see cref="ProgramCompiler"/>.</summary>
internal sealed class VectorProgram
{
    /// <summary>Initializes a new instance.</summary>
    public VectorProgram(
        int columns, int registers, int result, byte undefined, Instruction[] steps, ProgramConstant[] constants)
    {
        (Columns, Registers, Result, Undefined) = (columns, registers, result, undefined);
        (this.steps, this.constants) = (steps, constants);
    }

    private readonly Instruction[] steps;
    private readonly ProgramConstant[] constants;

    /// <summary>Gets the number of columns that it reads, which are its first registers.</summary>
    public int Columns { get; }

    /// <summary>Gets the number of registers in all.</summary>
    public int Registers { get; }

    /// <summary>Gets the register that holds the result.</summary>
    public int Result { get; }

    /// <summary>Gets the state of a result that is not defined.</summary>
    public byte Undefined { get; }

    /// <summary>Gets the steps in order.</summary>
    public ReadOnlySpan<Instruction> Steps => steps;

    /// <summary>Gets the registers that hold the same in every row.</summary>
    public ReadOnlySpan<ProgramConstant> Constants => constants;
}

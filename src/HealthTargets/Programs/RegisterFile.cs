namespace HealthTargets.Programs;

/// <summary>
/// The registers of a program: for each some hundred rows of numbers, states and marks of doubt, few enough to stay in
/// the first-level cache. Used again for every batch; not safe for two threads.
/// </summary>
internal sealed class RegisterFile
{
    /// <summary>The most rows of a batch; a multiple of 16.</summary>
    public const int Rows = 1024;

    private readonly double[] values;
    private readonly byte[] states;
    private readonly byte[] doubts;
    private readonly bool[] isFull;
    private readonly bool[] isSure;

    /// <summary>Makes registers, all full of 0.</summary>
    public RegisterFile(int count)
    {
        values = new double[count * Rows];
        states = new byte[count * Rows];
        doubts = new byte[count * Rows];
        isFull = new bool[count];
        isSure = new bool[count];
        Array.Fill(states, (byte)1);
    }

    public Span<double> Values(int register) => values.AsSpan(register * Rows, Rows);

    public Span<byte> States(int register) => states.AsSpan(register * Rows, Rows);

    public Span<byte> Doubts(int register) => doubts.AsSpan(register * Rows, Rows);

    /// <summary>Gets whether every row is there; then the states of the register are not written.</summary>
    public ref bool IsFull(int register) => ref isFull[register];

    /// <summary>Gets whether no row is in doubt; then the marks of the register are not written.</summary>
    public ref bool IsSure(int register) => ref isSure[register];
}

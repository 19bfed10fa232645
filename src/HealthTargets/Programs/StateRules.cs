using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Programs;

/// <summary>Works out the states and marks of doubt of results from those of operands, 16 rows at a time.</summary>
internal static class StateRules
{
    private static Vector128<byte> There => Vector128<byte>.One;

    /// <summary>The state of the first operand that is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Join(Operand a, Operand b, Span<byte> states, int rows)
    {
        if (a.IsFull || b.IsFull)
        {
            Copy(in a.IsFull ? ref b.States : ref a.States, states, rows);
            return;
        }

        ref byte first = ref states[..rows][0];
        for (nuint row = 0; row < (nuint)rows; row += (nuint)Vector128<byte>.Count)
        {
            First(Load(in a.States, row), Load(in b.States, row)).StoreUnsafe(ref first, row);
        }
    }

    /// <summary>The mark of either operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void JoinDoubts(Operand a, Operand b, Span<byte> doubts, int rows)
    {
        if (a.IsSure || b.IsSure)
        {
            Copy(in a.IsSure ? ref b.Doubts : ref a.Doubts, doubts, rows);
            return;
        }

        ref byte first = ref doubts[..rows][0];
        for (nuint row = 0; row < (nuint)rows; row += (nuint)Vector128<byte>.Count)
        {
            (Load(in a.Doubts, row) | Load(in b.Doubts, row)).StoreUnsafe(ref first, row);
        }
    }

    /// <summary>What an operation said of rows whose operands are there: not defined, in doubt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(Span<byte> codes, byte undefined, Span<byte> states, Span<byte> doubts, int rows)
    {
        ref byte code = ref codes[..rows][0];
        ref byte state = ref states[..rows][0];
        ref byte doubt = ref doubts[..rows][0];
        for (nuint row = 0; row < (nuint)rows; row += (nuint)Vector128<byte>.Count)
        {
            Vector128<byte> said = Load(in code, row);
            Vector128<byte> were = Load(in state, row);
            Vector128<byte> isThere = Vector128.Equals(were, There);
            Vector128<byte> isUndefined = isThere & Has(said, RowCodes.Undefined);
            Vector128.ConditionalSelect(isUndefined, Vector128.Create(undefined), were).StoreUnsafe(ref state, row);
            (Load(in doubt, row) | (isThere & said & Vector128.Create(RowCodes.Doubt))).StoreUnsafe(ref doubt, row);
        }
    }

    /// <summary>The state and the mark of the operand that was taken, if there is a condition to choose by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pick(
        Span<byte> codes, Operand a, Operand b, Operand c, Span<byte> states, Span<byte> doubts, int rows)
    {
        ref byte code = ref codes[..rows][0];
        ref byte state = ref states[..rows][0];
        ref byte doubt = ref doubts[..rows][0];
        for (nuint row = 0; row < (nuint)rows; row += (nuint)Vector128<byte>.Count)
        {
            Vector128<byte> isTaken = Has(Load(in code, row), RowCodes.Taken);
            Vector128<byte> taken =
                Vector128.ConditionalSelect(isTaken, Load(in a.States, row), Load(in b.States, row));
            Vector128<byte> marks =
                Vector128.ConditionalSelect(isTaken, Load(in a.Doubts, row), Load(in b.Doubts, row));
            First(Load(in c.States, row), taken).StoreUnsafe(ref state, row);
            (Load(in c.Doubts, row) | marks).StoreUnsafe(ref doubt, row);
        }
    }

    /// <summary>There where the operation knows the result; else the first absent operand's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Know(Span<byte> codes, Operand a, Operand b, Span<byte> states, int rows)
    {
        ref byte code = ref codes[..rows][0];
        ref byte state = ref states[..rows][0];
        for (nuint row = 0; row < (nuint)rows; row += (nuint)Vector128<byte>.Count)
        {
            Vector128<byte> isKnown = Has(Load(in code, row), RowCodes.Taken);
            Vector128<byte> absent = First(Load(in a.States, row), Load(in b.States, row));
            Vector128.ConditionalSelect(isKnown, There, absent).StoreUnsafe(ref state, row);
        }
    }

    private static void Copy(ref readonly byte from, Span<byte> to, int rows) =>
        MemoryMarshal.CreateReadOnlySpan(in from, rows).CopyTo(to);

    private static Vector128<byte> Load(ref readonly byte first, nuint row) => Vector128.LoadUnsafe(in first, row);

    private static Vector128<byte> First(Vector128<byte> a, Vector128<byte> b) =>
        Vector128.ConditionalSelect(Vector128.Equals(a, There), b, a);

    private static Vector128<byte> Has(Vector128<byte> codes, byte bit) =>
        Vector128.Equals(codes & Vector128.Create(bit), Vector128.Create(bit));
}

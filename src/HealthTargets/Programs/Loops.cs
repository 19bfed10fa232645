using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>Runs an operation over a batch, in whole blocks of 16 rows.</summary>
internal static class Loops
{
    private const int Block = SliceKernel.Block;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Plain<TLanes, TOperation>(
        TOperation operation, Operand a, Operand b, Span<double> target, int rows)
        where TLanes : struct, ILanes<TLanes>
        where TOperation : struct, IPlain<TLanes>
    {
        ref double first = ref target[..rows][0];
        unchecked
        {
            for (nint row = 0; row < rows; row += TLanes.Count)
            {
                operation.Of(TLanes.Load(in a.Values, row), TLanes.Load(in b.Values, row)).Store(ref first, row);
            }
        }
    }

    /// <summary>Runs an operation that says something of each row.</summary>
    /// <returns>All that was said, of whatever row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte Coded<TLanes, TOperation>(
        TOperation operation, Operand a, Operand b, Span<double> target, Span<byte> codes, int rows)
        where TLanes : struct, ILanes<TLanes>
        where TOperation : struct, ICoded<TLanes>
    {
        ref double first = ref target[..rows][0];
        ref byte firstCode = ref codes[..rows][0];
        Vector128<byte> any = default;
        unchecked
        {
            for (nint row = 0; row < rows; row += Block)
            {
                TLanes pushed = default;
                for (nint step = row; step < row + Block; step += TLanes.Count)
                {
                    TLanes left = TLanes.Load(in a.Values, step);
                    operation.Of(left, TLanes.Load(in b.Values, step), out TLanes said).Store(ref first, step);
                    pushed = Push(pushed, said, ref firstCode, step);
                }

                any |= Finish(pushed, ref firstCode, row);
            }
        }

        return Joined(any);
    }

    /// <summary>Runs an operation for which it matters what is there.</summary>
    /// <returns>All that was said, of whatever row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte Choose<TLanes, TOperation>(
        TOperation operation, Operand a, Operand b, Operand c, Span<double> target, Span<byte> codes, int rows)
        where TLanes : struct, ILanes<TLanes>
        where TOperation : struct, IChoice<TLanes>
    {
        ref double first = ref target[..rows][0];
        ref byte firstCode = ref codes[..rows][0];
        Vector128<byte> any = default;
        unchecked
        {
            for (nint row = 0; row < rows; row += Block)
            {
                TLanes pushed = default;
                for (nint step = row; step < row + Block; step += TLanes.Count)
                {
                    operation.Of(
                        TLanes.Load(in a.Values, step),
                        TLanes.Load(in b.Values, step),
                        TLanes.Load(in c.Values, step),
                        TLanes.Present(in a.States, step),
                        TLanes.Present(in b.States, step),
                        out TLanes said).Store(ref first, step);
                    pushed = Push(pushed, said, ref firstCode, step);
                }

                any |= Finish(pushed, ref firstCode, row);
            }
        }

        return Joined(any);
    }

    // One row at a time writes its codes at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Push<TLanes>(TLanes pushed, TLanes said, ref byte firstCode, nint step)
        where TLanes : struct, ILanes<TLanes>
    {
        if (TLanes.Count > 1)
        {
            return TLanes.Push(pushed, said);
        }

        Unsafe.Add(ref firstCode, step) = unchecked((byte)TLanes.Code(said));
        return said;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Finish<TLanes>(TLanes pushed, ref byte firstCode, nint row)
        where TLanes : struct, ILanes<TLanes>
    {
        nuint at = unchecked((nuint)row);
        if (TLanes.Count == 1)
        {
            return Vector128.LoadUnsafe(ref firstCode, at);
        }

        Vector128<byte> codes = TLanes.Codes(pushed);
        codes.StoreUnsafe(ref firstCode, at);
        return codes;
    }

    private static byte Joined(Vector128<byte> any)
    {
        byte all = 0;
        for (int place = 0; place < Vector128<byte>.Count; place++)
        {
            all |= any[place];
        }

        return all;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HealthTargets.Kernels;

/// <summary>
/// Writes whole lines past the caches. An ordinary store first reads the line that it is going to overwrite, and where
/// far more is written than the caches hold that is a third of what goes over the memory's bus, which all cores share.
/// </summary>
/// <remarks>
/// Here and in <see cref="LinesAhead"/> are the only pointers of the library: the instructions that do this take
/// nothing else. What is written must not be moved by the collector meanwhile, see <see cref="LineColumn"/>.
/// </remarks>
internal static unsafe class LineStore
{
    /// <summary>The numbers of a line.</summary>
    public const int Numbers = 8;

    private const int LineBytes = Numbers * sizeof(double);

    /// <summary>Gets whether the machine can; others would write in the ordinary way, and a copy more.</summary>
    public static bool IsSupported => Sse.IsSupported;

    /// <summary>Gets whether a number begins a line.</summary>
    public static bool IsOnLine(ref double number) => (nuint)Unsafe.AsPointer(ref number) % LineBytes == 0;

    /// <summary>Writes 16 numbers, which are two lines.</summary>
    /// <param name="from">The first of them, where they are.</param>
    /// <param name="to">The first of them, where they go; begins a line, and does not move.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref double from, ref double to)
    {
        // A check of each address against overflow would cost as much as the rest.
        unchecked
        {
            double* line = (double*)Unsafe.AsPointer(ref to);
            Vector256.LoadUnsafe(ref from).StoreAlignedNonTemporal(line);
            Vector256.LoadUnsafe(ref from, 4).StoreAlignedNonTemporal(line + 4);
            Vector256.LoadUnsafe(ref from, 8).StoreAlignedNonTemporal(line + 8);
            Vector256.LoadUnsafe(ref from, 12).StoreAlignedNonTemporal(line + 12);
        }
    }

    /// <summary>
    /// Waits until all that was written is where others see it, and before anything is written to it once more: such
    /// stores keep no order with others.
    /// </summary>
    public static void Settle()
    {
        if (Sse.IsSupported)
        {
            Sse.StoreFence();
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace HealthTargets.Kernels;

/// <summary>
/// Asks for memory that is going to be read, so that it is in the cache by then. Changes nothing but the time it takes,
/// and does nothing on machines that cannot be asked.
/// </summary>
/// <remarks>
/// Nothing is read: an address is told, and if the collector moves the object just then, it is the wrong one, which
/// does no harm. Not even the header of the object is looked at, as that would have to be waited for.
/// </remarks>
internal static unsafe class LinesAhead
{
    // A column goes on by itself once the machine has seen that one line follows the other.
    private const int ColumnBytes = 4 * LineBytes;
    private const int LineBytes = 64;

    /// <summary>Asks for an object.</summary>
    /// <param name="what">The object.</param>
    /// <param name="bytes">How many bytes of it, from its beginning.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(object what, int bytes)
    {
        if (Sse.IsSupported)
        {
            Ask(AddressOf(what), bytes);
        }
    }

    /// <summary>Asks for the beginning of what is in a column from a place on.</summary>
    /// <param name="column">The column.</param>
    /// <param name="place">The place, which is in the column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask<T>(T[] column, int place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Ask(unchecked(AddressOf(column) + (place * (nint)sizeof(T))), ColumnBytes);
        }
    }

    private static nint AddressOf(object what) => *(nint*)Unsafe.AsPointer(ref what);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ask(nint from, int bytes)
    {
        for (int line = 0; line < bytes; line += LineBytes)
        {
            Sse.Prefetch0((void*)unchecked(from + line));
        }
    }
}

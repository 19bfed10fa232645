using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// As many bytes as a vector has, to be kept in a field. They are not a vector there: types with vectors as fields
/// are unknown to ready-to-run builds, and so are all methods that use such types.
/// </summary>
/// <param name="First">The first eight, as they lie in memory.</param>
/// <param name="Second">The next.</param>
/// <param name="Third">The next.</param>
/// <param name="Fourth">The last.</param>
internal readonly record struct RowBytes(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>How many bytes there are.</summary>
    internal const int Length = 32;

    /// <summary>Takes bytes.</summary>
    /// <param name="text">Where they begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static RowBytes At(ref byte text) => Unsafe.ReadUnaligned<RowBytes>(ref text);

    /// <summary>Returns a bit for each byte that differs from others.</summary>
    /// <param name="text">Where the others begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint DifferencesAt(ref byte text)
    {
        ref byte own = ref Unsafe.As<RowBytes, byte>(ref Unsafe.AsRef(in this));
        return ~Vector256.Equals(Vector256.LoadUnsafe(ref text), Vector256.LoadUnsafe(ref own))
            .ExtractMostSignificantBits();
    }
}

using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>Keeps numbers within limits: the same zero on every machine.</summary>
internal static class Clamping
{
    /// <summary>Gets 0 where a number is not above 0, the highest where it is above that, else the number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Clamp<TLanes>(TLanes numbers, TLanes highest)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Least(TLanes.Greatest(numbers, TLanes.Of(0)), highest);
}

using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>
/// The points less some for each unit that a number is below the lower or above the upper limit; from 0 to all.
/// </summary>
internal readonly struct Deduct<TLanes>(double points, double perUnit, double low, double high) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly double points = points;
    private readonly double perUnit = perUnit;
    private readonly double low = low;
    private readonly double high = high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept(int place) => TLanes.Of(place switch
    {
        0 => points,
        1 => low,
        _ => high,
    });

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attained, TLanes kept0, TLanes kept1, TLanes kept2)
    {
        TLanes under = TLanes.Below(numbers, kept1);
        TLanes over = TLanes.Above(numbers, kept2);
        TLanes missing = TLanes.Keep(under, kept1 - numbers);
        TLanes shortfall = TLanes.Select(over, numbers - kept2, missing);
        return Clamping.Clamp(kept0 - (shortfall * TLanes.Of(perUnit)), kept0);
    }
}

using System.Runtime.CompilerServices;

namespace HealthTargets.Kernels;

/// <summary>
/// The points less some for each unit that a number is below the lower or above the upper limit; from 0 to all.
/// </summary>
internal readonly struct Deduct<TLanes>(double points, double perUnit, double low, double high) : IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes points = TLanes.Of(points);
    private readonly TLanes perUnit = TLanes.Of(perUnit);
    private readonly TLanes low = TLanes.Of(low);
    private readonly TLanes high = TLanes.Of(high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of(TLanes numbers, TLanes good, TLanes attainment)
    {
        TLanes under = TLanes.Below(numbers, low);
        TLanes over = TLanes.Above(numbers, high);
        TLanes missing = TLanes.Keep(under, low - numbers);
        TLanes shortfall = TLanes.Select(over, numbers - high, missing);
        return Clamping.Clamp(points - (shortfall * perUnit), points);
    }
}

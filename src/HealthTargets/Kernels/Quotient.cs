using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Kernels;

/// <summary>
/// A factor times a numerator, by a denominator: the product first, then one division. There where both are and the
/// denominator is not 0.
/// </summary>
/// <param name="factor">The factor.</param>
/// <param name="numerators">The numerators.</param>
/// <param name="denominators">The denominators.</param>
/// <param name="states">The state of each row.</param>
/// <param name="state">The state of rows that have both.</param>
internal readonly ref struct Quotient(
    double factor,
    ReadOnlySpan<double> numerators,
    ReadOnlySpan<double> denominators,
    ReadOnlySpan<byte> states,
    byte state = 1)
    : ISource
{
    private readonly double factor = factor;
    private readonly ReadOnlySpan<double> numerators = numerators;
    private readonly ReadOnlySpan<double> denominators = denominators[..numerators.Length];
    private readonly ReadOnlySpan<byte> states = states[..numerators.Length];
    private readonly byte state = state;

    public static bool IsStored => false;

    public int Count => numerators.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Kept<TLanes>(int place)
        where TLanes : struct, ILanes<TLanes> =>
        place == 0 ? TLanes.Of(factor) : TLanes.Flag(default, TLanes.Same(default, default), state);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Read<TLanes>(nint row, TLanes kept0, TLanes kept1, out TLanes present)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes divisors = TLanes.Load(in MemoryMarshal.GetReference(denominators), row);
        TLanes isZero = TLanes.Same(divisors, TLanes.Of(0));
        present = TLanes.Drop(isZero, TLanes.Holds(in MemoryMarshal.GetReference(states), row, kept1));

        // Never divides by 0, so that no number is infinite or undefined even for a moment.
        return kept0 * TLanes.Load(in MemoryMarshal.GetReference(numerators), row)
            / TLanes.Select(isZero, TLanes.Of(1), divisors);
    }
}

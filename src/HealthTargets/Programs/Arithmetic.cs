using System.Runtime.CompilerServices;
using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>The operations that give a number for any two.</summary>
internal static class Arithmetic
{
    public readonly struct Add<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => a + b;
    }

    public readonly struct Subtract<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => a - b;
    }

    public readonly struct Multiply<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => a * b;
    }

    public readonly struct Min<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => TLanes.Select(TLanes.Below(b, a), b, a);
    }

    public readonly struct Max<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => TLanes.Select(TLanes.Above(b, a), b, a);
    }

    public readonly struct Negate<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        // 0 less the number, so that the opposite of 0 is 0.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => TLanes.Of(0) - a;
    }

    public readonly struct Abs<TLanes> : IPlain<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b) => TLanes.Abs(a);
    }
}

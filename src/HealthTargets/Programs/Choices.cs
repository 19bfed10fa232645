using System.Runtime.CompilerServices;
using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>The operations that choose between operands or ask whether they are there.</summary>
internal static class Choices
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Taken<TLanes>(TLanes mask)
        where TLanes : struct, ILanes<TLanes> => TLanes.Flag(default, mask, RowCodes.Taken);

    public readonly struct If<TLanes> : IChoice<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes)
        {
            TLanes isFalse = TLanes.Same(c, TLanes.Of(0));
            codes = Taken(~isFalse);
            return TLanes.Select(isFalse, b, a);
        }
    }

    public readonly struct Require<TLanes> : IChoice<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes)
        {
            codes = TLanes.Flag(default, TLanes.Same(b, TLanes.Of(0)), RowCodes.Undefined);
            return a;
        }
    }

    public readonly struct Coalesce<TLanes> : IChoice<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes)
        {
            codes = Taken(hasA | ~hasB);
            return TLanes.Select(hasA, a, b);
        }
    }

    public readonly struct IsMissing<TLanes> : IChoice<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes)
        {
            codes = Taken(~default(TLanes));
            return TLanes.Drop(hasA, TLanes.Of(1));
        }
    }

    public readonly struct And<TLanes> : IChoice<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes)
        {
            TLanes zero = TLanes.Of(0);
            TLanes isFalse = (hasA & TLanes.Same(a, zero)) | (hasB & TLanes.Same(b, zero));
            codes = Taken(isFalse | (hasA & hasB));
            return TLanes.Drop(isFalse, TLanes.Of(1));
        }
    }

    public readonly struct Or<TLanes> : IChoice<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes)
        {
            TLanes zero = TLanes.Of(0);
            TLanes isTrue = (hasA & ~TLanes.Same(a, zero)) | (hasB & ~TLanes.Same(b, zero));
            codes = Taken(isTrue | (hasA & hasB));
            return TLanes.Keep(isTrue, TLanes.Of(1));
        }
    }
}

using System.Runtime.CompilerServices;
using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>
/// The operations that decide something about numbers. Where they cannot, within a radius, the row is in doubt.
/// </summary>
internal static class Decisions
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Near<TLanes>(TLanes numbers, TLanes radius)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.AtMost(TLanes.Abs(numbers), radius) & TLanes.Above(radius, TLanes.Of(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Doubt<TLanes>(TLanes mask)
        where TLanes : struct, ILanes<TLanes> => TLanes.Flag(default, mask, RowCodes.Doubt);

    public readonly struct Divide<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            TLanes isZero = TLanes.Same(b, TLanes.Of(0));
            codes = TLanes.Flag(Doubt(Near(b, radius)), isZero, RowCodes.Undefined);
            return a / TLanes.Select(isZero, TLanes.Of(1), b);
        }
    }

    public readonly struct Less<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a - b, radius));
            return TLanes.Keep(TLanes.Below(a, b), TLanes.Of(1));
        }
    }

    public readonly struct AtMost<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a - b, radius));
            return TLanes.Keep(TLanes.AtMost(a, b), TLanes.Of(1));
        }
    }

    public readonly struct Equal<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a - b, radius));
            return TLanes.Keep(TLanes.Same(a, b), TLanes.Of(1));
        }
    }

    public readonly struct Sign<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a, radius));
            return TLanes.Select(
                TLanes.Below(a, TLanes.Of(0)), TLanes.Of(-1), TLanes.Keep(TLanes.Above(a, TLanes.Of(0)), TLanes.Of(1)));
        }
    }

    public readonly struct Truth<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a, radius));
            return TLanes.Drop(TLanes.Same(a, TLanes.Of(0)), TLanes.Of(1));
        }
    }

    public readonly struct Not<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a, radius));
            return TLanes.Keep(TLanes.Same(a, TLanes.Of(0)), TLanes.Of(1));
        }
    }

    public readonly struct Sqrt<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            TLanes isNegative = TLanes.Below(a, TLanes.Of(0));
            codes = TLanes.Flag(Doubt(Near(a, radius)), isNegative, RowCodes.Undefined);
            return TLanes.Sqrt(TLanes.Drop(isNegative, a));
        }
    }

    public readonly struct Floor<TLanes>(double radius) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            codes = Doubt(Near(a - TLanes.Floor(a + TLanes.Of(0.5)), radius));
            return TLanes.Floor(a);
        }
    }

    /// <summary>
    /// Rounds the size. The result is the double nearest to the decimal number, as it is a whole number divided by a
    /// power of ten.
    /// </summary>
    public readonly struct Round<TLanes>(double radius, double scale, bool isStored) : ICoded<TLanes>
        where TLanes : struct, ILanes<TLanes>
    {
        private readonly TLanes radius = TLanes.Of(radius);
        private readonly TLanes scale = TLanes.Of(scale);

        // A decimal number of 15 digits this near to a half is a half.
        private readonly TLanes room = TLanes.Of(isStored ? 4 * Columns.ColumnBounds.Unit : 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Of(TLanes a, TLanes b, out TLanes codes)
        {
            TLanes scaled = TLanes.Abs(a) * scale;
            TLanes half = scaled + TLanes.Of(0.5);
            TLanes whole = TLanes.Floor(half + (scaled * room));
            codes = Doubt(Near(half - TLanes.Floor(half + TLanes.Of(0.5)), radius));
            TLanes rounded = whole / scale;
            TLanes signed = TLanes.Select(TLanes.Below(a, TLanes.Of(0)), TLanes.Of(0) - rounded, rounded);

            // A number that large has no more decimals.
            return TLanes.Select(TLanes.AtLeast(scaled, TLanes.Of(Columns.ColumnBounds.WholeMax)), a, signed);
        }
    }
}

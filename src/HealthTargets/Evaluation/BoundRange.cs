using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// The numbers that a bound calls good, as a lower and an upper limit of which either may be open or not there.
/// </summary>
internal sealed record BoundRange(Rational? Low, Rational? High, bool LowIncluded = true, bool HighIncluded = true)
{
    public static BoundRange Of(Bound bound, Func<Limit, Rational> number)
    {
        if (bound is Bound.About about)
        {
            return new((Rational)about.Value - about.Tolerance, (Rational)about.Value + about.Tolerance);
        }

        BoundEnds ends = BoundEnds.Of(bound);
        return new(
            ends.Low is { } low ? number(low) : null,
            ends.High is { } high ? number(high) : null,
            ends.LowIncluded,
            ends.HighIncluded);
    }

    /// <summary>Gets the number of a limit that is written down.</summary>
    public static Rational Number(Limit limit, StageScale? scale) => limit switch
    {
        Limit.Number number => number.Value,
        Limit.Stage stage => scale?.PlaceOf(stage.Name)
            ?? throw new InvalidOperationException($"There is no stage \"{stage.Name}\" on the scale."),
        _ => throw new InvalidOperationException("A limit of an unknown form."),
    };

    public bool Contains(Rational value) =>
        (Low is not { } low || (LowIncluded ? value >= low : value > low))
        && (High is not { } high || (HighIncluded ? value <= high : value < high));

    /// <summary>Gets how far a number is inside (0 or more) or outside (negative) of the range.</summary>
    public Rational Margin(Rational value)
    {
        Rational? below = value - Low;
        Rational? above = High - value;
        return below is { } b && above is { } a ? (b < a ? b : a) : below ?? above ?? Rational.Zero;
    }

    /// <summary>Gets the limit that a number must be moved towards: the one it breaks, else the nearer one.</summary>
    public Rational LimitFor(Rational value) => Low is { } low && High is { } high
        ? (value - low < high - value ? low : high)
        : Low ?? High ?? value;

    /// <summary>
    /// Gets how much of the bound a number attains: 1 at the limit. Where a number must reach a limit, its share of
    /// the limit; where it must stay under one, 2 less that share, as control targets are scored (控制型). With a limit
    /// of 0 there is no share: 1 if the number is good, else 0.
    /// </summary>
    public Rational Attainment(Rational value)
    {
        if (Low is not null && High is not null && Contains(value))
        {
            return Rational.One;
        }

        Rational limit = LimitFor(value);
        if (limit.Sign == 0)
        {
            return Contains(value) ? Rational.One : Rational.Zero;
        }

        // The number must move away from 0 to reach the limit, or may come no further than the limit.
        bool mustRise = High is null || (Low is { } low && value < low);
        bool mustReach = mustRise == limit.Sign > 0;
        Rational share = value / limit;
        return mustReach ? share : (Rational)2 - share;
    }
}

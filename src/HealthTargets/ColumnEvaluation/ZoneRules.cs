using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Says from which number on a target is on course: the numbers whose progress, as <see cref="ExpectedCourse"/> has it,
/// is a given share or more.
/// </summary>
internal static class ZoneRules
{
    /// <summary>Gets the good numbers.</summary>
    public static ExactZone Good(BoundRange range) =>
        new(range.Low, range.High, range.LowIncluded, range.HighIncluded);

    /// <summary>Gets the numbers with that much progress; null where they are none of one zone.</summary>
    /// <param name="path">The path.</param>
    /// <param name="range">The good numbers.</param>
    /// <param name="start">Where the way begins, if it has a beginning.</param>
    /// <param name="elapsed">The share of the way that is expected by now.</param>
    /// <param name="progress">The progress, above 0 and at most 1.</param>
    public static ExactZone? OnCourse(
        ExpectedPath path, BoundRange range, CourseStart? start, Rational elapsed, Rational progress)
    {
        if (progress.Sign <= 0 || progress > Rational.One)
        {
            return null;
        }

        bool hasWay = start is not null && !range.Contains(start.Number);
        return path switch
        {
            ExpectedPath.None => ExactZone.All,
            ExpectedPath.Constant => Attaining(range, progress),
            ExpectedPath.Linear => hasWay
                ? OnTheWay(range, start!.Number, elapsed, progress)
                : Attaining(range, progress),
            _ => null,
        };
    }

    // The share of a limit, or 2 less it; with a limit of 0 only what is good attains anything.
    private static ExactZone Attaining(BoundRange range, Rational progress)
    {
        Rational rest = (Rational)2 - progress;
        Rational? low = range.Low is { } l ? l.Sign > 0 ? progress * l : l.Sign < 0 ? rest * l : l : null;
        Rational? high = range.High is { } h ? h.Sign > 0 ? rest * h : h.Sign < 0 ? progress * h : h : null;
        return new(
            low,
            high,
            range.Low is not { Sign: 0 } || range.LowIncluded,
            range.High is not { Sign: 0 } || range.HighIncluded);
    }

    private static ExactZone OnTheWay(BoundRange range, Rational start, Rational elapsed, Rational progress)
    {
        Rational way = range.LimitFor(start) - start;
        Rational from = start + (way * elapsed * progress);
        return way.Sign switch
        {
            > 0 => new(from, null),
            < 0 => new(null, from),
            _ => ExactZone.All,
        };
    }
}

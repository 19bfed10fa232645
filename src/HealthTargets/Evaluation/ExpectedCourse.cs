using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>What the path of a target expects by the as-of date, and how much of it there is.</summary>
/// <param name="Expected">The expected number; null if nothing is expected yet.</param>
/// <param name="Progress">What there is as a share of what is expected; null if nothing is expected yet.</param>
internal sealed record ExpectedCourse(Derivation? Expected, Rational? Progress)
{
    private static readonly PeriodKind[] PartKinds =
    [
        PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.FourMonths, PeriodKind.Quarter, PeriodKind.TwoMonths,
        PeriodKind.Month, PeriodKind.Week, PeriodKind.Day,
    ];

    /// <param name="path">The path.</param>
    /// <param name="value">The number that there is.</param>
    /// <param name="range">The numbers that are good.</param>
    /// <param name="start">Where the way begins, and the day before its first one; null if it has no beginning.</param>
    /// <param name="check">When it is due.</param>
    /// <param name="asOf">The day of judgement.</param>
    /// <param name="form">How the numbers are written.</param>
    /// <param name="lastYear">Reads what last year counted; gives null where the measure counts nothing.</param>
    public static ExpectedCourse Of(
        ExpectedPath path,
        Rational value,
        BoundRange range,
        CourseStart? start,
        Check check,
        LocalDate asOf,
        NumberForm form,
        Func<LastYearParts?> lastYear)
    {
        // Who starts inside the bound has no way to go: the bound itself is expected all along.
        bool hasWay = start is not null && !range.Contains(start.Number);
        return path switch
        {
            ExpectedPath.None => new(null, null),
            ExpectedPath.Steps steps => Step(steps, value, range, start, asOf, form),
            ExpectedPath.Linear when hasWay => Way(
                value, range, start!, Elapsed(start!.DayBefore, check.Due, asOf), form),
            ExpectedPath.Profile profile when hasWay => Way(
                value, range, start!, Weighted(profile, check.Period, asOf), form),
            ExpectedPath.Geometric when hasWay => CurvedCourse.Geometric(
                value, range, start!, Elapsed(start!.DayBefore, check.Due, asOf), form),
            ExpectedPath.LikeLastYear when hasWay && lastYear() is { } last => CurvedCourse.LikeLastYear(
                value, range, start!, last, form),
            _ => new(Limit(range.LimitFor(value), form), range.Attainment(value)),
        };
    }

    /// <summary>Says where the expected number is absent if that is not known yet.</summary>
    public ExpectedCourse At(MeasureScope scope) => Expected is { Result.Absence.Place.Length: 0 } absent
        ? this with { Expected = absent with { Result = absent.Result.At($"{scope.Unit}, {scope.Period}") } }
        : this;

    private static ExpectedCourse Way(
        Rational value, BoundRange range, CourseStart start, Rational share, NumberForm form)
    {
        Rational limit = range.LimitFor(start.Number);
        Rational expected = start.Number + ((limit - start.Number) * share);
        Derivation derivation = new()
        {
            Kind = DerivationKind.Expected,
            Form = form,
            Factor = share,
            Inputs = [Limit(start.Number, form) with { Label = "start" }, Limit(limit, form)],
            Result = Reading.Of(expected),
        };
        return new(derivation, ProgressOn(value, start.Number, expected, (limit - start.Number).Sign));
    }

    public static Rational ProgressOn(Rational value, Rational start, Rational expected, int direction)
    {
        Rational needed = expected - start;
        Rational done = value - start;
        return needed.Sign != 0 ? done / needed : done.Sign * direction >= 0 ? Rational.One : Rational.Zero;
    }

    private static ExpectedCourse Step(
        ExpectedPath.Steps steps, Rational value, BoundRange range, CourseStart? start, LocalDate asOf, NumberForm form)
    {
        PathStep? step = steps.Points.Where(point => point.Period.End <= asOf).MaxBy(point => point.Period.End);
        if (step is null)
        {
            return new(null, null);
        }

        Rational expected = BoundRange.Number(step.Limit, form.Scale);
        bool rising = range.High is null || (range.Low is not null && value < range.Low);
        BoundRange stepRange = rising ? new(expected, null) : new(null, expected);
        Rational progress = start is not null && !stepRange.Contains(start.Number)
            ? ProgressOn(value, start.Number, expected, rising ? 1 : -1)
            : stepRange.Attainment(value);
        return new(Limit(expected, form) with { Label = "step", Period = step.Period }, progress);
    }

    /// <summary>Gets the share of the days of a way that are over.</summary>
    public static Rational Elapsed(LocalDate dayBefore, LocalDate last, LocalDate asOf)
    {
        int days = Period.DaysBetween(dayBefore, last);
        return days <= 0
            ? Rational.One
            : Rational.Fraction(Math.Clamp(Period.DaysBetween(dayBefore, asOf), 0, days), days);
    }

    /// <summary>Gets the share of a profile that is expected by a day.</summary>
    public static Rational Weighted(ExpectedPath.Profile profile, ReportingPeriod period, LocalDate asOf)
    {
        Rational total = profile.Weights.Aggregate(Rational.Zero, (sum, weight) => sum + weight);
        ReportingPeriod[]? parts = PartKinds
            .Select(kind => period.SubPeriods(kind).ToArray())
            .FirstOrDefault(candidate => candidate.Length == profile.Weights.Count);
        Rational elapsed = Rational.Zero;
        for (int i = 0; i < profile.Weights.Count; i++)
        {
            Rational share = parts is not null
                ? Elapsed(parts[i].Start.PlusDays(-1), parts[i].End, asOf)
                : PartOfDays(period, i, profile.Weights.Count, asOf);
            elapsed += share * profile.Weights[i];
        }

        return elapsed / total;
    }

    // The i-th of n parts of equal length, which may begin and end within a day.
    private static Rational PartOfDays(ReportingPeriod period, int i, int n, LocalDate asOf)
    {
        Rational position = (Rational)period.ElapsedDays(asOf) * n / period.Days - i;
        return position.Sign < 0 ? Rational.Zero : position > Rational.One ? Rational.One : position;
    }

    public static Derivation Limit(Rational limit, NumberForm form) => new()
    {
        Kind = DerivationKind.Given,
        Label = "limit",
        Form = form,
        Result = Reading.Of(limit),
    };
}

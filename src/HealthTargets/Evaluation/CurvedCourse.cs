using HealthTargets.Statistics;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>What is expected on a way that is not straight: geometric growth, and the shape of last year.</summary>
internal static class CurvedCourse
{
    /// <summary>
    /// The same percent of change each day: start x (limit / start)^share. There is none where one of the two is 0 or
    /// below.
    /// </summary>
    public static ExpectedCourse Geometric(
        Rational value, BoundRange range, CourseStart start, Rational share, NumberForm form)
    {
        Rational limit = range.LimitFor(start.Number);
        Rational? expected = start.Number.Sign > 0 && limit.Sign > 0
            ? RealMath.Power(limit / start.Number, share) * start.Number
            : null;
        Derivation derivation = new()
        {
            Kind = DerivationKind.ExpectedGeometric,
            Form = form,
            Factor = share,
            Inputs = Ends(start, limit, form),
            Result = expected is { } number
                ? Reading.Of(number)
                : Reading.Absent(
                    AbsenceReason.Undefined, string.Empty, AbsenceCauses.NoGeometricPath(start.Number, limit)),
        };
        return Measured(derivation, value, start, limit);
    }

    /// <summary>The part of the way that had been gone by the same day of last year.</summary>
    public static ExpectedCourse LikeLastYear(
        Rational value, BoundRange range, CourseStart start, LastYearParts last, NumberForm form)
    {
        Rational limit = range.LimitFor(start.Number);
        (Derivation reached, Derivation total) = (last.Reached, last.Total);
        Absence? absence = AbsenceRules.FirstAbsence([reached, total]);
        Derivation derivation = new()
        {
            Kind = DerivationKind.ExpectedLikeLastYear,
            Form = form,
            Inputs = [.. Ends(start, limit, form), reached, total],
            Result = absence is not null ? Reading.Absent(absence)
                : total.Result.Number.Sign <= 0
                    ? Reading.Absent(AbsenceReason.Undefined, Place(total), AbsenceCauses.TotalNotPositive)
                    : Reading.Of(start.Number
                        + ((limit - start.Number) * reached.Result.Number / total.Result.Number)),
        };
        Derivation confessed = derivation.Result.Absence is { } why
            ? derivation with { Warnings = [new(WarningKind.PathUnknown, why.Place)] }
            : derivation;
        return Measured(confessed, value, start, limit);
    }

    private static string Place(Derivation total) => $"{total.Indicator}, {total.Unit}, {total.Period}";

    private static ValueList<Derivation> Ends(CourseStart start, Rational limit, NumberForm form) =>
        [ExpectedCourse.Limit(start.Number, form) with { Label = "start" }, ExpectedCourse.Limit(limit, form)];

    private static ExpectedCourse Measured(Derivation derivation, Rational value, CourseStart start, Rational limit) =>
        new(derivation, derivation.Result.NumberOrNull is { } expected
            ? ExpectedCourse.ProgressOn(value, start.Number, expected, (limit - start.Number).Sign)
            : null);
}

using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Statistics;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Takes measures that compare two times: changes, and progress from a baseline.</summary>
internal sealed class ChangeEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    public Derivation Evaluate(Measure.Change change, MeasureScope scope) =>
        Since(change, scope, measures.Evaluate(change.Of, scope));

    /// <summary>Gets the change of a measure of which the later number is known.</summary>
    public Derivation Since(Measure.Change change, MeasureScope scope, Derivation later)
    {
        Derivation earlier = Earlier(change, scope, later);
        DerivationKind kind = change.Form switch
        {
            ChangeForm.Percent => DerivationKind.PercentChange,
            ChangeForm.PerYear => DerivationKind.ChangePerYear,
            ChangeForm.AnnualReduction => DerivationKind.AnnualReduction,
            _ => DerivationKind.Subtract,
        };
        Rational? years = change.Form is ChangeForm.PerYear or ChangeForm.AnnualReduction
            ? YearsBetween(change.Since, scope.Period, scope.TargetPeriod, scope.Baseline)
            : null;
        return new Derivation
        {
            Kind = kind,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(change),
            Inputs = [later, earlier],
            Factor = years,
            Coverage = later.Coverage,
            Through = later.Through,
            Warnings = IsUneven(change, scope, later, earlier)
                ? [new(WarningKind.RunningAgainstWhole, $"{earlier.Indicator}, {scope.Unit}, {scope.Period}")]
                : [],
            Result = Compute(kind, later, earlier, years),
        };
    }

    // A stock has no part of a period: whatever is known of the running one is its number, and of the earlier one the
    // last. What adds up is compared with the same part, and a row of the running period has a warning of its own.
    private bool IsUneven(Measure.Change change, MeasureScope scope, Derivation later, Derivation earlier) =>
        change is { Since: ChangeReference.LastYear or ChangeReference.Previous, Of: Measure.Value value }
        && context.FindOrCount(value.Indicator).OverTime == Aggregation.Last
        && scope.Period.End > context.AsOf
        && later.Result.IsPresent && earlier.Result.IsPresent
        && later.Warnings.All(warning => warning.Kind != WarningKind.PeriodStillRunning)
        && !(later.Through is { } through && through < scope.Period.End);

    public Derivation Progress(Measure.Progress progress, MeasureScope scope)
    {
        Derivation value = measures.Evaluate(progress.Of, scope);
        Derivation baseline = measures.Baseline(progress.Of, scope);
        Derivation goal = new()
        {
            Kind = DerivationKind.Given,
            Label = "goal",
            Form = measures.FormOf(progress.Of),
            Result = Reading.Of(progress.Goal),
        };
        return new Derivation
        {
            Kind = DerivationKind.Progress,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(progress),
            Inputs = [value, baseline, goal],
            Coverage = value.Coverage,
            Through = value.Through,
            Result = ProgressOf(value, baseline, progress.Goal),
        };
    }

    private static Reading ProgressOf(Derivation value, Derivation baseline, Rational goal)
    {
        if (AbsenceRules.FirstAbsence([value, baseline]) is { } absence)
        {
            return Reading.Absent(absence);
        }

        Rational way = goal - baseline.Result.Number;
        return way.Sign == 0
            ? Reading.Absent(AbsenceReason.Undefined, PlaceOf(value), AbsenceCauses.BaselineIsGoal)
            : Reading.Of((value.Result.Number - baseline.Result.Number) / way * 100);
    }

    public Derivation Earlier(Measure.Change change, MeasureScope scope, Derivation later)
    {
        if (change.Since is ChangeReference.Baseline)
        {
            return measures.Baseline(change.Of, scope);
        }

        if (change.Since is ChangeReference.Fixed named)
        {
            return measures.Evaluate(change.Of, scope with { Period = named.Period });
        }

        // A period of which only the first part is known yet is compared with the same part of the earlier one.
        bool partly = later.Through is { } through && through < scope.Period.End;
        if (!TryEarlier(change.Since, scope.Period, out ReportingPeriod earlier))
        {
            return Never(measures.FormOf(change.Of), scope);
        }

        if (partly)
        {
            earlier = SamePart(earlier, scope.Period, later.Through!.Value);
        }

        return measures.Evaluate(change.Of, scope with { Period = earlier });
    }

    /// <summary>Gets the whole period before, or that of last year.</summary>
    public static bool TryEarlier(ChangeReference since, ReportingPeriod period, out ReportingPeriod earlier) =>
        since is ChangeReference.LastYear ? period.TrySamePeriodLastYear(out earlier) : period.TryPlus(-1, out earlier);

    // Whole months stay whole months where both periods start on the same day of a month: through February is through
    // the 28th or the 29th. Else days are counted.
    public static ReportingPeriod SamePart(ReportingPeriod earlier, ReportingPeriod period, LocalDate through)
    {
        LocalDate end = earlier.Start.Day != period.Start.Day
            ? earlier.Start.PlusDays(NodaTime.Period.DaysBetween(period.Start, through))
            : EndsMonth(through)
                ? through.PlusMonths(-Months(earlier.Start, period.Start)).With(DateAdjusters.EndOfMonth)
                : through.PlusMonths(-Months(earlier.Start, period.Start));
        return ReportingPeriod.Custom(
            earlier.Start, LocalDate.Max(earlier.Start, LocalDate.Min(end, earlier.End)));
    }

    private static Derivation Never(NumberForm form, MeasureScope scope) => new()
    {
        Kind = DerivationKind.Given,
        Unit = scope.Unit,
        Form = form,
        Result = Reading.Absent(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoPeriodBefore),
    };

    private static Reading Compute(DerivationKind kind, Derivation later, Derivation earlier, Rational? years)
    {
        if (AbsenceRules.FirstAbsence([later, earlier]) is { } absence)
        {
            return Reading.Absent(absence);
        }

        (Rational now, Rational before) = (later.Result.Number, earlier.Result.Number);
        return kind switch
        {
            DerivationKind.Subtract => Reading.Of(now - before),
            DerivationKind.PercentChange => before.Sign == 0
                ? Reading.Absent(AbsenceReason.Undefined, PlaceOf(earlier), AbsenceCauses.NoPercentOfZero)
                : Reading.Of((now - before) / before.Abs() * 100),
            _ when years is not { Sign: > 0 } =>
                Reading.Absent(AbsenceReason.Undefined, PlaceOf(later), AbsenceCauses.YearsUnknown),
            DerivationKind.ChangePerYear => Reading.Of((now - before) / years.Value),
            _ => AnnualReduction(now, before, years.Value) is { } rate
                ? Reading.Of(rate)
                : Reading.Absent(AbsenceReason.Undefined, PlaceOf(later), AbsenceCauses.RateNeedsPositive),
        };
    }

    // UNICEF's average annual rate of reduction between two points.
    private static Rational? AnnualReduction(Rational now, Rational before, Rational years) =>
        now.Sign > 0 && before.Sign > 0
            ? (Rational.One - RealMath.Power(now / before, Rational.One / years)) * 100
            : null;

    private static string PlaceOf(Derivation number) => string.Join(
        ", ", new object?[] { number.Indicator, number.Unit, number.Period, number.Category }.OfType<object>());

    // Whole months between the two last days, in years. A baseline without a period is of where the target starts.
    public static Rational? YearsBetween(
        ChangeReference since, ReportingPeriod period, ReportingPeriod targetPeriod, Baseline? baseline)
    {
        LocalDate? start = since switch
        {
            ChangeReference.Fixed named => named.Period.End,
            ChangeReference.Baseline => MeasureTraits.EndOf(baseline) ?? targetPeriod.Start.PlusDays(-1),
            _ => TryEarlier(since, period, out ReportingPeriod earlier) ? earlier.End : null,
        };
        LocalDate end = period.End;
        return start is not { } first ? null
            : Rational.Fraction(
                EndsMonth(first) && EndsMonth(end)
                    ? Months(first, end)
                    : NodaTime.Period.Between(first, end, PeriodUnits.Months).Months,
                12);
    }

    private static int Months(LocalDate first, LocalDate last) =>
        ((last.Year - first.Year) * 12) + last.Month - first.Month;

    private static bool EndsMonth(LocalDate date) => date == date.With(DateAdjusters.EndOfMonth);
}

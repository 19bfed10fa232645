using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Reads how last year's count came together month by month, which a path may follow. Within a month it is taken to
/// come in by days. All months are needed: a shape with holes is none.
/// </summary>
internal sealed class LastYearReader(EvaluationContext context, MeasureEvaluator measures)
{
    // Last year's shape is that of one year.
    public const int DaysMax = 366;

    /// <param name="indicator">The indicator that is counted.</param>
    /// <param name="scope">For which unit and group.</param>
    /// <param name="period">The period of this year of which the course is wanted.</param>
    public LastYearParts Read(IndicatorId indicator, MeasureScope scope, ReportingPeriod period)
    {
        string place = EvaluationContext.Place(indicator, scope.Unit, period, scope.Category);
        ReportingPeriod[] months = period.Days > DaysMax ? [] : [.. period.SubPeriods(PeriodKind.Month)];
        if (months.Length == 0 || !period.TrySamePeriodLastYear(out ReportingPeriod lastYear))
        {
            Derivation none = Whole(indicator, scope, period, []) with
            {
                Result = Reading.Absent(AbsenceReason.Undefined, place, AbsenceCauses.NotWholeMonths),
            };
            return new(none, none);
        }

        Derivation[] counted = [.. months.Select(month => measures.Evaluate(
            new Measure.Value(indicator),
            scope with { Period = month.SamePeriodLastYear(), Baseline = null }))];
        Derivation[] reached = [.. months.Zip(counted).Where(pair => pair.First.Start <= context.AsOf)
            .Select(pair => SoFar(pair.First, pair.Second))];
        return new(Whole(indicator, scope, lastYear, reached), Whole(indicator, scope, lastYear, counted));
    }

    // Of the running month as much as of its days is over.
    private Derivation SoFar(ReportingPeriod month, Derivation counted)
    {
        if (month.End <= context.AsOf)
        {
            return counted;
        }

        Derivation share = new()
        {
            Kind = DerivationKind.Given,
            Label = "share of days",
            Result = Reading.Of(Rational.Fraction(month.ElapsedDays(context.AsOf), month.Days)),
        };
        return new()
        {
            Kind = DerivationKind.Multiply,
            Indicator = counted.Indicator,
            Unit = counted.Unit,
            Period = counted.Period,
            Category = counted.Category,
            Form = counted.Form,
            Inputs = [counted, share],
            Result = counted.Result.NumberOrNull is { } number
                ? Reading.Of(number * share.Result.Number)
                : counted.Result,
        };
    }

    private Derivation Whole(
        IndicatorId indicator, MeasureScope scope, ReportingPeriod period, Derivation[] parts) => new()
        {
            Kind = DerivationKind.Sum,
            Indicator = indicator,
            Unit = scope.Unit,
            Period = period,
            Category = scope.Category,
            Form = RowReader.FormOf(context.FindOrCount(indicator)),
            Inputs = [.. parts],
            Coverage = new(parts.Count(part => part.Result.IsPresent), parts.Length, PeriodKind.Month),
            Result = AbsenceRules.FirstAbsence(parts) is { } absence
                ? Reading.Absent(absence)
                : Reading.Of(parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Result.Number)),
        };
}

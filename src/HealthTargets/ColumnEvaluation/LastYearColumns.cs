using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Reads how last year's counts came together, as <see cref="LastYearReader"/> does for one unit.</summary>
internal sealed class LastYearColumns(ColumnContext context, MeasureColumns measures)
{
    /// <summary>Gets what last year had counted by the same day, and what it counted in all.</summary>
    public (Column Reached, Column Total)? Read(Measure measure, ColumnScope scope)
    {
        switch (measure)
        {
            case Measure.Cumulative cumulative:
                int[] starts = measures.SpansOf(cumulative, scope);
                return (
                    measures.OverSpans(starts, scope, span => new(Of(cumulative.Indicator, span).Reached)).Numbers,
                    measures.OverSpans(starts, scope, span => new(Of(cumulative.Indicator, span).Total)).Numbers);
            case Measure.Value value when MeasureTraits.Accumulates(value, context.Plain):
                return Of(value.Indicator, scope);
            default:
                return null;
        }
    }

    private (Column Reached, Column Total) Of(IndicatorId indicator, ColumnScope scope)
    {
        ReportingPeriod period = scope.Period;
        ReportingPeriod[] months =
            period.Days > LastYearReader.DaysMax ? [] : [.. period.SubPeriods(PeriodKind.Month)];
        if (months.Length == 0 || !period.TrySamePeriodLastYear(out _))
        {
            Column none = Column.Without(scope.Count, AbsenceCodes.Undefined);
            return (none, none);
        }

        Column[] counted = [.. months.Select(month => measures.Evaluate(
            new Measure.Value(indicator),
            scope with { Period = month.SamePeriodLastYear(), Baseline = null }).Numbers)];
        Approx[] shares = [.. months.Select(ShareOf)];
        int begun = months.Count(month => month.Start <= context.AsOf);
        return (
            Sum(counted.AsSpan(0, begun), shares, scope.Count),
            Sum(counted, [.. months.Select(_ => Approx.One)], scope.Count));
    }

    // Of the running month as much as of its days is over.
    private Approx ShareOf(ReportingPeriod month) => month.End <= context.AsOf
        ? Approx.One
        : Approx.Of(Rational.Fraction(month.ElapsedDays(context.AsOf), month.Days));

    private static Column Sum(ReadOnlySpan<Column> parts, Approx[] shares, int count)
    {
        Column sum = Column.Constant(count, Approx.Zero);
        for (int lane = 0; lane < count; lane++)
        {
            Approx total = Approx.Zero;
            bool lacks = false;
            for (int i = 0; i < parts.Length && !lacks; i++)
            {
                lacks = sum.Lacks(lane, parts[i]);
                total += shares[i] == Approx.One ? parts[i][lane] : parts[i][lane] * shares[i];
            }

            if (!lacks)
            {
                sum.Set(lane, total);
            }
        }

        return sum;
    }
}

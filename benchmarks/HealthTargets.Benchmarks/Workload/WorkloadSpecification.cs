using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Workload;

/// <summary>
/// W as it is described, row by row in exact arithmetic: slow and obvious, and what every variant is held against.
/// </summary>
public static class WorkloadSpecification
{
    /// <summary>Returns the outcome of a row; numbers are exact until turned into doubles at the end.</summary>
    public static WorkloadOutcome Evaluate(WorkloadSize size, WorkloadTarget target, int unit, int period)
    {
        if (Measure(size, target, unit, period) is not { } measure)
        {
            return WorkloadOutcome.NoData;
        }

        Fraction attainment = Attainment(target, measure);
        return new WorkloadOutcome(
            Judge(target, period, measure),
            attainment.ToDouble(),
            Score(target, measure, attainment).ToDouble());
    }

    private static Fraction? Measure(WorkloadSize size, WorkloadTarget target, int unit, int period)
    {
        WorkloadRow row = WorkloadRow.At(size, target.Index, unit, period);
        if (target.IsQuotient)
        {
            return row is { Numerator: { } numerator, Denominator: { } denominator and not 0 }
                ? new Fraction(target.Scale * numerator, denominator)
                : null;
        }

        if (row.Hundredths is not { } value)
        {
            return null;
        }

        if (target.Kind is not WorkloadKind.Change)
        {
            return new Fraction(value, 100);
        }

        int? before = period == 0 ? null : WorkloadRow.At(size, target.Index, unit, period - 1).Hundredths;
        return before is { } previous ? new Fraction(value - previous, 100) : null;
    }

    private static Status Judge(WorkloadTarget target, int period, Fraction measure)
    {
        bool holds = Holds(target, measure);
        if (target.IsClosed(period))
        {
            return holds ? Status.Met : Status.Missed;
        }

        Fraction progress = Progress(target, period, measure);
        if (holds || progress >= Fraction.Of(target.OnTrackShare))
        {
            return Status.OnTrack;
        }

        return progress >= Fraction.Of(WorkloadTarget.AtRiskShare) ? Status.AtRisk : Status.OffTrack;
    }

    private static bool Holds(WorkloadTarget target, Fraction measure)
    {
        Fraction limit = Fraction.Of(target.Limit);
        return target.Kind is WorkloadKind.Between ? measure >= Fraction.Of(target.Low) && measure <= limit
            : target.IsUpper ? measure <= limit
            : measure >= limit;
    }

    private static Fraction Progress(WorkloadTarget target, int period, Fraction measure)
    {
        if (target.Start is not { } from)
        {
            return Attainment(target, measure);
        }

        Fraction start = Fraction.Of(from);
        Fraction share = new(WorkloadTarget.DaysThrough(period), WorkloadTarget.DaysThrough(target.DuePeriod));
        return (measure - start) / ((Fraction.Of(target.Limit) - start) * share);
    }

    private static Fraction Attainment(WorkloadTarget target, Fraction measure)
    {
        Fraction limit = Fraction.Of(target.Limit);
        if (target.Start is { } from)
        {
            Fraction start = Fraction.Of(from);
            return (measure - start) / (limit - start);
        }

        if (target.Kind is WorkloadKind.Between)
        {
            Fraction low = Fraction.Of(target.Low);
            return Holds(target, measure) ? 1 : measure <= low ? measure / low : 2 - (measure / limit);
        }

        return target.IsUpper ? 2 - (measure / limit) : measure / limit;
    }

    private static Fraction Score(WorkloadTarget target, Fraction measure, Fraction attainment)
    {
        Fraction points = Fraction.Of(target.Points);
        if (target.Kind is WorkloadKind.Between)
        {
            Fraction low = Fraction.Of(target.Low);
            Fraction shortfall = Fraction.Max(0, Fraction.Max(low - measure, measure - Fraction.Of(target.Limit)));
            return Fraction.Max(0, points - (shortfall * (points / WorkloadTarget.ShortfallDistance)));
        }

        Fraction share = target.Kind is WorkloadKind.Graded
            ? (measure - WorkloadTarget.GradedFrom) / (WorkloadTarget.GradedTo - WorkloadTarget.GradedFrom)
            : attainment;
        return points * Fraction.Max(0, Fraction.Min(1, share));
    }
}

using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Takes measures that compare two times, as <see cref="ChangeEvaluator"/> does for one unit.</summary>
internal sealed class ChangeColumns(MeasureColumns measures)
{
    private static readonly Approx Hundred = Approx.Of(100);

    public MeasureColumn Evaluate(Measure.Change change, ColumnScope scope)
    {
        MeasureColumn later = measures.Evaluate(change.Of, scope);
        MeasureColumn earlier = Earlier(change, scope, later);
        Approx? years = YearsOf(change, scope);
        Column result = new(scope.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            if (!result.Lacks(lane, later.Numbers) && !result.Lacks(lane, earlier.Numbers))
            {
                Compute(result, lane, change.Form, later.Numbers[lane], earlier.Numbers[lane], years);
            }
        }

        return new(result)
        {
            Through = later.Through,
            Rows = MeasureColumn.Either(later.Rows, earlier.Rows),
        };
    }

    public MeasureColumn Progress(Measure.Progress progress, ColumnScope scope)
    {
        MeasureColumn value = measures.Evaluate(progress.Of, scope);
        MeasureColumn baseline = measures.Baseline(progress.Of, scope);
        Approx goal = Approx.Of(progress.Goal);
        Column result = new(scope.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            if (result.Lacks(lane, value.Numbers) || result.Lacks(lane, baseline.Numbers))
            {
                continue;
            }

            Approx start = baseline.Numbers[lane];
            Approx way = goal - start;
            SetQuotient(result, lane, (value.Numbers[lane] - start) * Hundred, way, Approx.Compare(goal, start));
        }

        return new(result)
        {
            Through = value.Through,
            Rows = MeasureColumn.Either(value.Rows, baseline.Rows),
        };
    }

    private static Approx? YearsOf(Measure.Change change, ColumnScope scope) =>
        change.Form is ChangeForm.PerYear or ChangeForm.AnnualReduction
        && ChangeEvaluator.YearsBetween(change.Since, scope.Period, scope.TargetPeriod, scope.Baseline) is
            { Sign: > 0 } years
            ? Approx.Of(years)
            : null;

    private MeasureColumn Earlier(Measure.Change change, ColumnScope scope, MeasureColumn later)
    {
        if (change.Since is ChangeReference.Baseline)
        {
            return measures.Baseline(change.Of, scope);
        }

        if (change.Since is ChangeReference.Fixed named)
        {
            return measures.Evaluate(change.Of, scope with { Period = named.Period });
        }

        if (!ChangeEvaluator.TryEarlier(change.Since, scope.Period, out ReportingPeriod earlier))
        {
            return MeasureColumn.Absent(scope.Count, AbsenceReason.Undefined);
        }

        return later.Through is { } through && Array.Exists(through, day => day != MeasureColumn.NoDay)
            ? SameParts(change.Of, scope, earlier, through)
            : measures.Evaluate(change.Of, scope with { Period = earlier });
    }

    // A period of which only the first part is known yet is compared with the same part of the earlier one.
    private MeasureColumn SameParts(Measure of, ColumnScope scope, ReportingPeriod earlier, int[] through)
    {
        int end = MeasureColumn.DayOf(scope.Period.End);
        LaneJoin join = new(scope.Count);
        foreach ((int day, List<int> lanes) in LaneJoin.Groups(through))
        {
            ReportingPeriod period = day >= end
                ? earlier
                : ChangeEvaluator.SamePart(earlier, scope.Period, MeasureColumn.DateOf(day));
            join.Add(
                measures.Evaluate(of, scope with
                {
                    Lanes = measures.Lanes.Subset(scope.Lanes, lanes),
                    Period = period,
                }),
                lanes);
        }

        return join.Whole();
    }

    private static void Compute(Column result, int lane, ChangeForm form, Approx now, Approx before, Approx? years)
    {
        switch (form)
        {
            case ChangeForm.Percent:
                SetQuotient(result, lane, (now - before) * Hundred, before.Abs(), before.Sign());
                break;
            case ChangeForm.PerYear or ChangeForm.AnnualReduction when years is null:
                result.SetState(lane, AbsenceCodes.Undefined);
                break;
            case ChangeForm.PerYear:
                result.Set(lane, (now - before) / years.Value);
                break;
            case ChangeForm.AnnualReduction:
                SetReduction(result, lane, now, before, years.Value);
                break;
            default:
                result.Set(lane, now - before);
                break;
        }
    }

    // UNICEF's average annual rate of reduction between two points.
    private static void SetReduction(Column result, int lane, Approx now, Approx before, Approx years)
    {
        if (now.Sign() is not { } first || before.Sign() is not { } second)
        {
            result.SetDoubtful(lane);
        }
        else if (first <= 0 || second <= 0)
        {
            result.SetState(lane, AbsenceCodes.Undefined);
        }
        else
        {
            Approx rest = RealFunctions.Power(now / before, Approx.One / years);
            result.Set(lane, (Approx.One - rest) * Hundred);
        }
    }

    /// <summary>Sets a quotient; undefined where the divisor is 0.</summary>
    /// <param name="result">Where it is set.</param>
    /// <param name="lane">In which lane.</param>
    /// <param name="above">What is divided.</param>
    /// <param name="below">The divisor.</param>
    /// <param name="sign">The sign of the divisor; null where it is not known.</param>
    public static void SetQuotient(Column result, int lane, Approx above, Approx below, int? sign)
    {
        if (sign is null)
        {
            result.SetDoubtful(lane);
        }
        else if (sign == 0)
        {
            result.SetState(lane, AbsenceCodes.Undefined);
        }
        else
        {
            result.Set(lane, above / below);
        }
    }
}

using HealthTargets.Benchmarks.Workload;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Benchmarks.Library;

/// <summary>The rows of W in a table of observations.</summary>
public static class WorkloadTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="data">The numbers.</param>
    /// <param name="tree">The units.</param>
    /// <param name="parts">Whether numerators and denominators are reported as indicators of their own.</param>
    public static ObservationTable Build(WorkloadData data, OrgUnitTree tree, bool parts)
    {
        ObservationTableBuilder builder = new(tree);
        int[] periods = [.. WorkloadPlans.Years.SubPeriods(PeriodKind.Year).Select(builder.Period)];
        IEnumerable<int> numbers = Enumerable.Range(0, data.Size.Units);
        int[] units = [.. numbers.Select(unit => builder.Unit(WorkloadPlans.UnitOf(unit)))];
        foreach (WorkloadTarget target in WorkloadTarget.All(data.Size))
        {
            IndicatorId id = WorkloadPlans.IndicatorOf(target.Index);
            int indicator = builder.Indicator(target.IsQuotient && parts ? WorkloadMeasures.Above(id) : id);
            int below = target.IsQuotient && parts ? builder.Indicator(WorkloadMeasures.Below(id)) : -1;
            for (int period = 0; period < periods.Length; period++)
            {
                for (int unit = 0; unit < units.Length; unit++)
                {
                    Add(builder, data, (target, period, unit), indicator, below, units[unit], periods[period]);
                }
            }
        }

        return builder.Build();
    }

    private static void Add(
        ObservationTableBuilder builder,
        WorkloadData data,
        (WorkloadTarget Target, int Period, int Unit) row,
        int indicator,
        int below,
        int unit,
        int period)
    {
        int target = row.Target.Index;
        double first = data.First(target, row.Period, row.Unit, 1)[0];
        bool hasFirst = data.FirstAbsent(target, row.Period, row.Unit, 1)[0] == 0;
        if (!row.Target.IsQuotient)
        {
            Number(builder, indicator, unit, period, first, hasFirst);
            return;
        }

        double second = data.Second(target, row.Period, row.Unit, 1)[0];
        bool hasSecond = data.SecondAbsent(target, row.Period, row.Unit, 1)[0] == 0;
        if (below >= 0)
        {
            Number(builder, indicator, unit, period, first, hasFirst);
            Number(builder, below, unit, period, second, hasSecond);
        }
        else if (hasFirst && hasSecond)
        {
            builder.AddFraction(indicator, unit, period, first, second);
        }
        else
        {
            builder.AddAbsent(indicator, unit, period, AbsenceReason.Missing);
        }
    }

    private static void Number(
        ObservationTableBuilder builder, int indicator, int unit, int period, double number, bool isThere)
    {
        if (isThere)
        {
            builder.Add(indicator, unit, period, number);
        }
        else
        {
            builder.AddAbsent(indicator, unit, period, AbsenceReason.Missing);
        }
    }
}

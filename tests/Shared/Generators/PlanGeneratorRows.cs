using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random rows of data: in months or longer periods, with gaps, absences, revisions and repetitions.</summary>
internal sealed class PlanGeneratorRows
{
    private readonly PlanGeneratorDraw draw;
    private readonly List<Observation> rows = [];

    private PlanGeneratorRows(PlanGeneratorDraw draw) => this.draw = draw;

    public static IReadOnlyList<Observation> Of(
        PlanGeneratorDraw draw,
        ReportingPeriod period,
        IReadOnlyList<OrgUnit> units,
        IReadOnlyList<Indicator> indicators)
    {
        PlanGeneratorRows made = new(draw);
        Indicator people = new() { Id = new IndicatorId("people"), Quantity = new Quantity.Count() };
        foreach (Indicator indicator in indicators.Append(people).Where(Reports))
        {
            int gaps = draw.Pick(0, 0, 0, 5, 30);
            foreach (OrgUnit unit in units.Where(unit => draw.Chance(unit.Parent is null ? 45 : 85)))
            {
                made.Series(indicator, unit.Id, null, period, gaps);
                if (draw.Chance(15))
                {
                    made.Series(indicator, unit.Id, new CategoryId("poor"), period, gaps);
                    made.Series(indicator, unit.Id, new CategoryId("old"), period, gaps);
                }
            }
        }

        return made.rows;
    }

    private static bool Reports(Indicator indicator) => indicator.Quantity is not Quantity.Computed
        && indicator.Quantity is not Quantity.Ratio { Numerator: not null };

    private void Series(
        Indicator indicator, OrgUnitId unit, CategoryId? category, ReportingPeriod plan, int gapPercent)
    {
        LocalDate first = new(plan.Start.Year - 2, 1, 1);
        LocalDate last = new(plan.End.Year, 12, 31);
        foreach (ReportingPeriod period in Grid(ReportingPeriod.Custom(first, last), plan).Where(_ => !draw.Chance(gapPercent)))
        {
            Observation row = new()
            {
                Indicator = indicator.Id,
                Unit = unit,
                Category = category,
                Period = period,
                Value = Value(indicator.Quantity),
                Status = draw.Chance(95) ? ObservationStatus.Final : ObservationStatus.Provisional,
            };
            rows.Add(row);
            if (draw.Chance(3))
            {
                Instant? later = draw.Chance(70) ? Instant.FromUtc(2022, 1, draw.Between(1, 9), 0, 0) : null;
                rows.Add(row with { Value = Value(indicator.Quantity), RecordedAt = later });
            }
        }
    }

    private IReadOnlyList<ReportingPeriod> Grid(ReportingPeriod span, ReportingPeriod plan) => draw.Below(9) switch
    {
        8 => [.. span.SubPeriods(PeriodKind.Year).SelectMany(year =>
            new[] { 3, 6, 9, 12 }.Select(month => ReportingPeriod.YearToDate(year.NamedYear, month)))],
        0 => span.SubPeriods(PeriodKind.Quarter),
        1 => span.SubPeriods(PeriodKind.Year),
        2 => [.. span.SubPeriods(PeriodKind.HalfYear)],
        3 => [plan.Previous(), plan],
        4 => [.. span.SubPeriods(PeriodKind.Year).SelectMany(year =>
            new[] { ReportingPeriod.YearToDate(year.NamedYear, 4), ReportingPeriod.Month(year.NamedYear, 5) })],
        _ => span.SubPeriods(PeriodKind.Month),
    };

    private ObservedValue Value(Quantity quantity) => draw.Below(60) switch
    {
        0 => new ObservedValue.Absent(AbsenceReason.Missing),
        1 => new ObservedValue.Absent(AbsenceReason.Suppressed),
        2 => new ObservedValue.Absent(AbsenceReason.NotApplicable),
        3 when quantity is Quantity.Ratio => new ObservedValue.Number(draw.Number(0, 30)),
        4 when quantity is Quantity.Mean => new ObservedValue.Number(draw.Number(0, 30)),
        _ => quantity switch
        {
            Quantity.Ratio => Fraction(),
            Quantity.Mean => new ObservedValue.Weighted(draw.Number(0, 20), draw.Number(0, 9)),
            Quantity.Stage stage => new ObservedValue.Stage(draw.Pick(stage.Scale.Stages)),
            Quantity.Count => new ObservedValue.Number(draw.Number(0, 5)),
            _ => new ObservedValue.Number(draw.Number(draw.Chance(5) ? -9 : 0, 30)),
        },
    };

    private ObservedValue.Fraction Fraction()
    {
        decimal denominator = draw.Between(0, 40);
        return new(draw.Between(0, (int)denominator), denominator, draw.Chance(10) ? draw.Number(0, 9) : null);
    }
}

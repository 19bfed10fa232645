using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Matrix;

/// <summary>Random rows of a county and its three towns: quarters of three years, with gaps and absences.</summary>
internal static class MatrixData
{
    public static IReadOnlyList<OrgUnit> Units { get; } =
    [
        Unit("county", null, "county"),
        Unit("town-1", "county", "township", "river"),
        Unit("town-2", "county", "township"),
        Unit("town-3", "county", "township", "river"),
    ];

    /// <summary>Draws the rows of a seed; the towns report, the county only some indicators.</summary>
    public static IReadOnlyList<Observation> Rows(PlanGeneratorDraw draw)
    {
        List<Observation> rows = [];
        int gaps = draw.Pick(0, 0, 4, 15);
        foreach (OrgUnit unit in Units)
        {
            foreach (string indicator in new[] { "visits", "beds", "rate", "stay", "level", "centre" })
            {
                bool own = unit.Parent is not null || indicator is "level" or "centre" || draw.Chance(40);
                string?[] groups = draw.Chance(25) ? [null, "poor", "old"] : [null];
                rows.AddRange(groups.Where(_ => own).SelectMany(group => Series(draw, indicator, unit.Id, group, gaps)));
            }
        }

        return rows;
    }

    private static IEnumerable<Observation> Series(
        PlanGeneratorDraw draw, string indicator, OrgUnitId unit, string? group, int gaps)
    {
        foreach (ReportingPeriod quarter in ReportingPeriod.Years(2019, 2021).SubPeriods(PeriodKind.Quarter))
        {
            if (!draw.Chance(gaps))
            {
                yield return new Observation
                {
                    Indicator = new IndicatorId(indicator),
                    Unit = unit,
                    Category = group is null ? null : new CategoryId(group),
                    Period = quarter,
                    Value = Value(draw, indicator),
                };
            }
        }
    }

    private static ObservedValue Value(PlanGeneratorDraw draw, string indicator) => draw.Below(80) switch
    {
        0 => new ObservedValue.Absent(AbsenceReason.Missing),
        1 => new ObservedValue.Absent(AbsenceReason.Suppressed),
        2 => new ObservedValue.Absent(AbsenceReason.NotApplicable),
        _ => indicator switch
        {
            "rate" => new ObservedValue.Fraction(draw.Between(0, 20), draw.Between(0, 40) + 20, null),
            "stay" => new ObservedValue.Weighted(draw.Number(0, 20), draw.Number(0, 9)),
            "centre" => new ObservedValue.Stage(draw.Pick(PlanGeneratorIndicators.Scale.Stages)),
            "visits" => new ObservedValue.Number(draw.Number(0, 4)),
            _ => new ObservedValue.Number(draw.Number(draw.Chance(5) ? -3 : 0, 12)),
        },
    };

    private static OrgUnit Unit(string id, string? parent, string level, params string[] groups) => new()
    {
        Id = new OrgUnitId(id),
        Parent = parent is null ? null : new OrgUnitId(parent),
        Level = new OrgUnitLevel(level),
        Groups = groups.Select(group => new OrgUnitGroup(group)).ToValueList(),
    };
}

using System.Globalization;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Benchmarks.Scaling;

/// <summary>
/// A province that reports indicators by quarter for one year, and targets for all of its places: a third at the end of
/// the year, a third by a day, a third in every quarter, at least, at most or between fixed numbers.
/// </summary>
public sealed class ScalingScene
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2020);
    private static readonly OrgUnitId Root = new("root");

    /// <summary>Makes the scene.</summary>
    /// <param name="units">How many places.</param>
    /// <param name="indicators">
    /// How many indicators; each has four numbers for each place, one in a hundred absent.
    /// </param>
    /// <param name="targets">How many targets; they take the indicators by turns.</param>
    public ScalingScene(int units, int indicators, int targets)
    {
        OrgUnitTree tree = OrgUnitTree.Build(Enumerable.Range(0, units)
            .Select(unit => new OrgUnit { Id = UnitOf(unit), Parent = Root, Level = new("place") })
            .Prepend(new OrgUnit { Id = Root }));
        Data = Build(tree, units, indicators);
        Plan = CompiledPlan.Compile(
            new Plan
            {
                Id = new("scaling"),
                Period = Year,
                Unit = Root,
                Indicators = [.. Enumerable.Range(0, indicators)
                    .Select(i => new Indicator { Id = IndicatorOf(i), Quantity = new Quantity.Index() })],
                Targets = [.. Enumerable.Range(0, targets).Select(i => TargetOf(i, IndicatorOf(i % indicators)))],
            },
            tree);
    }

    /// <summary>The plan.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>The rows.</summary>
    public ObservationTable Data { get; }

    /// <summary>The day of judgement: what is due at the end of the year is still open.</summary>
    public static EvaluationOptions Options { get; } = new(new LocalDate(2020, 11, 15));

    private static IndicatorId IndicatorOf(int i) => new(Text($"i{i:000}"));

    private static OrgUnitId UnitOf(int unit) => new(Text($"u{unit:0000000}"));

    private static Target TargetOf(int i, IndicatorId indicator)
    {
        Limit low = new Limit.Number(30 + (i % 40));
        Limit high = new Limit.Number(70 + (i % 25));
        Bound bound = (i / 3 % 3) switch
        {
            0 => new Bound.AtLeast(low),
            1 => new Bound.AtMost(high),
            _ => new Bound.Between(low, high),
        };
        return new()
        {
            Id = new(Text($"t{i:0000}")),
            Goal = new Goal.Reach(new Measure.Value(indicator), bound, []),
            Scope = new UnitSelection.Matching([new("place")], []),
            Timing = (i % 3) switch
            {
                0 => new Timing.AtEnd(),
                1 => new Timing.By(new LocalDate(2020, 9, 30)),
                _ => new Timing.Every(PeriodKind.Quarter),
            },
            Points = 10,
            Scoring = new Scoring.Proportional(1),
        };
    }

    // Numbers of two decimals from 0 to 99.99, by a hash, so that they are the same everywhere.
    private static ObservationTable Build(OrgUnitTree tree, int units, int indicators)
    {
        ObservationTableBuilder builder = new(tree);
        int[] places = [.. Enumerable.Range(0, units).Select(unit => builder.Unit(UnitOf(unit)))];
        int[] quarters = [.. Year.SubPeriods(PeriodKind.Quarter).Select(builder.Period)];
        uint state = 1;
        for (int i = 0; i < indicators; i++)
        {
            int indicator = builder.Indicator(IndicatorOf(i));
            foreach (int quarter in quarters)
            {
                foreach (int place in places)
                {
                    state = unchecked((state * 1664525) + 1013904223);
                    uint draw = state >> 8;
                    if (draw % 100 == 0)
                    {
                        builder.AddAbsent(indicator, place, quarter, AbsenceReason.Missing);
                    }
                    else
                    {
                        builder.Add(indicator, place, quarter, draw % 10_000 / 100.0);
                    }
                }
            }
        }

        return builder.Build();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

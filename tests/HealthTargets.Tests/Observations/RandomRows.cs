using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Observations;

/// <summary>
/// Random rows of every kind: gaps, repetitions, revisions, periods of the same dates, numbers of any length.
/// </summary>
internal sealed class RandomRows(int seed)
{
    private static readonly ReportingPeriod[] Periods =
    [
        .. new[] { "2020", "2021", "2021-YTD-12", "2021-S1", "2021-YTD-06", "2021-01", "2021-03", "2022" }
            .Select(Scene.Period),
    ];

    private readonly Random random = new(seed);

    /// <summary>Makes rows.</summary>
    /// <param name="count">How many.</param>
    /// <param name="units">Of how many units.</param>
    /// <param name="special">How many of 100 rows say more than a value.</param>
    public Observation[] Make(int count, int units, int special) =>
        [.. Enumerable.Range(0, count).Select(_ => Row(units, special))];

    private Observation Row(int units, int special)
    {
        Observation row = new()
        {
            Indicator = new IndicatorId("i" + random.Next(3)),
            Unit = new OrgUnitId("u" + random.Next(units)),
            Period = Periods[random.Next(Periods.Length)],
            Category = random.Next(4) == 0 ? new CategoryId("c" + random.Next(2)) : null,
            Value = Value(),
        };
        if (random.Next(100) >= special)
        {
            return row;
        }

        return row with
        {
            RecordedAt = random.Next(3) == 0 ? null : Instant.FromUtc(2022, 1, random.Next(1, 4), 0, 0),
            Source = random.Next(3) == 0 ? "s" : null,
            Status = (ObservationStatus)random.Next(3),
            StandardError = random.Next(5) == 0 ? 0.5m : null,
            Lower = random.Next(5) == 0 ? 0.25m : null,
            Upper = random.Next(5) == 0 ? 9.5m : null,
            Origin = random.Next(2) == 0 ? new RowOrigin("f" + random.Next(2), random.Next(1, 100)) : null,
        };
    }

    private ObservedValue Value() => random.Next(8) switch
    {
        0 => new ObservedValue.Fraction(Number(), Number(), null),
        1 => new ObservedValue.Fraction(Number(), Number(), Number()),
        2 => new ObservedValue.Weighted(Number(), Number()),
        3 => new ObservedValue.Stage("stage" + random.Next(3)),
        4 => new ObservedValue.Absent((AbsenceReason)random.Next(5)),
        _ => new ObservedValue.Number(Number()),
    };

    private decimal Number() => random.Next(6) switch
    {
        0 => random.Next(3),
        1 => random.Next(-10_000, 10_000) / 100m,
        2 => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        3 => new decimal(random.Next(), random.Next(1 << 20), 0, random.Next(2) == 0, (byte)random.Next(29)),
        _ => random.Next(1_000_000) / 10m,
    };
}

using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Statistics;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Works out the statistics of a method from the data of a target.</summary>
internal sealed class StatisticEvaluator(EvaluationContext context, MeasureEvaluator measures, TargetNumbers numbers)
{
    // 95 % of a normal distribution.
    private static readonly Rational UsualZ = 1.96m;

    private const int UsualGroups = 5;

    private string Place => $"{numbers.Unit}, {numbers.Scope.Period}";

    /// <summary>Gets what a statistic comes to.</summary>
    public StatisticReadings Measure(Statistic statistic, Func<Formula, Reading> read)
    {
        if (numbers.Measure is not { } measure)
        {
            return SeriesStatistics.Nothing(
                statistic, new(AbsenceReason.NotApplicable, Place, AbsenceCauses.NoSingleMeasure));
        }

        StatisticSettings settings = new(read);
        PeriodKind? kind = (numbers.Timing as Timing.Every)?.Kind;
        SeriesStatistics series = new(new SeriesReader(context, measures), measure, numbers.Scope, kind);
        return statistic switch
        {
            Statistic.ControlChart chart => series.Chart(chart, settings),
            Statistic.RecentTrend recent => series.Recent(recent, settings),
            Statistic.LogTrend log => series.Log(log, settings),
            Statistic.Interval interval => Interval(interval, settings),
            Statistic.QuantileGroup quantile => Group(quantile, measure, settings),
            Statistic.Pooled pooled => Pool(pooled, measure),
            Statistic.Benchmark benchmark => Compare(benchmark, measure),
            _ => throw new InvalidOperationException("A statistic of an unknown form."),
        };
    }

    private StatisticReadings Interval(Statistic.Interval interval, StatisticSettings settings)
    {
        Rational z = settings.Number(interval.Z) ?? UsualZ;
        Rational? around = settings.Number(interval.Around);
        RatioParts? parts = RatioParts.From(numbers.Value);
        if (settings.Absence is not null || (interval.Around is not null && around is null) || parts is null)
        {
            return SeriesStatistics.Nothing(interval, settings.Absence ?? (parts is null
                ? new(AbsenceReason.Missing, Place, AbsenceCauses.PartsNeeded)
                : new(AbsenceReason.NotApplicable, Place, AbsenceCauses.NothingAround)));
        }

        Rational per = PerOf(numbers.Value);
        Rational? middle = around / per ?? (parts.Denominator.Sign == 0 ? null : parts.Numerator / parts.Denominator);
        ConfidenceLimits? limits = middle is not { } share ? null
            : interval.Of == IntervalSubject.Rate ? OfRate(share, parts.Denominator, z)
            : WilsonInterval.Around(share, parts.Denominator, z);
        return limits is { } found
            ? new([Reading.Of(found.Lower * per), Reading.Of(found.Upper * per)])
            : SeriesStatistics.Nothing(interval, new(AbsenceReason.Undefined, Place, AbsenceCauses.NoLimits));
    }

    private static ConfidenceLimits? OfRate(Rational rate, Rational size, Rational z) =>
        size.Sign > 0 && CountInterval.Of(rate * size, z) is { } limits
            ? new(limits.Lower / size, limits.Upper / size)
            : null;

    private StatisticReadings Group(Statistic.QuantileGroup quantile, Measure measure, StatisticSettings settings)
    {
        int groups = settings.Whole("groups", quantile.Groups) ?? UsualGroups;
        bool largestFirst = settings.Truth(quantile.LargestFirst);
        Reading own = numbers.Value?.Result ?? Reading.Absent(AbsenceReason.Missing, Place);
        if ((settings.Absence ?? own.Absence) is { } absence)
        {
            return SeriesStatistics.Nothing(quantile, absence);
        }

        Rational[] peers = [own.Number, .. Peers(quantile.Peers).Where(unit => unit != numbers.Unit)
            .Select(unit => Of(measure, unit).Result.NumberOrNull).OfType<Rational>()];
        return new([
            QuantileGroup.Of(own.Number, peers, groups, largestFirst) is { } group
                ? Reading.Of(group)
                : Reading.Absent(AbsenceReason.Undefined, Place, AbsenceCauses.FewerPeersThanGroups),
            Reading.Of(peers.Length)]);
    }

    private StatisticReadings Pool(Statistic.Pooled pooled, Measure measure)
    {
        Derivation[] peers = [.. Peers(pooled.Peers).Select(unit => Of(measure, unit))];
        RatioParts[] parts = [.. peers.Select(RatioParts.From).OfType<RatioParts>()];
        Rational above = parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Numerator);
        Rational below = parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Denominator);
        return below.Sign == 0
            ? SeriesStatistics.Nothing(pooled, new(AbsenceReason.Missing, Place, AbsenceCauses.NoPeerReportsBoth))
            : new([
                Reading.Of(above / below * PerOf(peers.First(peer => RatioParts.From(peer) is not null))),
                Reading.Of(above),
                Reading.Of(below),
                Reading.Of(parts.Length)]);
    }

    private StatisticReadings Compare(Statistic.Benchmark benchmark, Measure measure)
    {
        if ((benchmark.Unit ?? context.Units.Find(numbers.Unit)?.Parent) is not { } unit)
        {
            return SeriesStatistics.Nothing(
                benchmark, new(AbsenceReason.NotApplicable, Place, AbsenceCauses.NoUnitAbove));
        }

        Derivation value = Of(measure, unit);
        Observation? row = ObservedRow.Of(value);
        RatioParts? parts = RatioParts.From(value);
        Absence unknown = new(AbsenceReason.Missing, $"{unit}, {numbers.Scope.Period}");
        return new([
            value.Result,
            Known(parts?.Numerator, unknown),
            Known(parts?.Denominator, unknown),
            Known(row?.Lower, unknown),
            Known(row?.Upper, unknown),
            Known(row?.StandardError, unknown)]);
    }

    private IReadOnlyList<OrgUnitId> Peers(UnitSelection selection) => UnitSelector.Select(
        context.Units, selection, numbers.Unit, LocalDate.Min(numbers.Scope.Period.End, context.AsOf));

    private Derivation Of(Measure measure, OrgUnitId unit) =>
        measures.OfPeer(measure, numbers.Scope with { Unit = unit });

    private static Rational PerOf(Derivation? value) => value switch
    {
        { Kind: DerivationKind.Rounded } => PerOf(value.Inputs[0]),
        { Kind: DerivationKind.ShareTrue, Factor: null } => 100,
        { Factor: { } per } => per,
        _ => Rational.One,
    };

    private static Reading Known(Rational? number, Absence unknown) =>
        number is { } known ? Reading.Of(known) : Reading.Absent(unknown);

    private static Reading Known(decimal? number, Absence unknown) =>
        number is { } known ? Reading.Of(known) : Reading.Absent(unknown);
}

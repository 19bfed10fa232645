using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Statistics;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Works out the statistics of a method that need the whole series of a target.</summary>
internal sealed class SeriesStatistics(SeriesReader series, Measure measure, MeasureScope scope, PeriodKind? kind)
{
    // Confidence limits of 95 % are 2 x 1.96 standard errors apart.
    private static readonly Rational UsualWidth = 3.92m;

    private const int UsualPoints = 5;

    private string Place => $"{scope.Unit}, {scope.TargetPeriod}";

    public StatisticReadings Chart(Methods.Statistic.ControlChart statistic, StatisticSettings settings)
    {
        ControlChartRule rule = new()
        {
            Screen = settings.Truth(statistic.Screen),
            FixAfter = settings.Whole("fixAfter", statistic.FixAfter),
            Centre = settings.Number(statistic.Centre),
            Lower = settings.Number(statistic.Lower),
            Upper = settings.Number(statistic.Upper),
        };
        IReadOnlyList<Derivation> values = Values(int.MaxValue);
        if (settings.Absence is not null
            || ControlChart.Of(Numbers(values), rule) is not { } chart)
        {
            return Nothing(statistic, settings.Absence ?? Missing(AbsenceCauses.NoChart));
        }

        Absence oneValue = Undefined(AbsenceCauses.OneValue);
        ChartPoint last = chart.Points[^1];
        return new([
            Reading.Of(chart.Centre),
            Of(chart.Lower, oneValue),
            Of(chart.Upper, oneValue),
            Reading.Of(chart.Points.Count),
            Reading.Of(last.Side),
            Reading.Of(last.Outside),
            Reading.Of(last.Shift),
            Reading.Of(last.Trend),
            Reading.Of(last.TwoOfThree),
            Reading.Of(last.IsSpecial ? 1 : 0)])
        {
            Chart = chart,
            Periods = [.. values.Select(value => value.Period!.Value)],
        };
    }

    public StatisticReadings Recent(Methods.Statistic.RecentTrend statistic, StatisticSettings settings)
    {
        int points = settings.Whole("points", statistic.Points) ?? UsualPoints;
        Rational width = settings.Number(statistic.Width) ?? UsualWidth;
        IReadOnlyList<Derivation> values = settings.Absence is null ? Values(points) : [];
        if (settings.Absence is not null || values.Count < points)
        {
            return Nothing(statistic, settings.Absence ?? Undefined(AbsenceCauses.ValuesNeeded(points)));
        }

        return statistic.Of == TrendSubject.Proportions
            ? OfProportions(statistic, values)
            : OfValues(statistic, values, width);
    }

    public StatisticReadings Log(Methods.Statistic.LogTrend statistic, StatisticSettings settings)
    {
        int most = settings.Whole("points", statistic.Points) ?? int.MaxValue;
        LocalDate? start = MeasureTraits.EndOf(scope.Baseline);
        List<(Rational Year, Rational Value)> points = [];
        if (scope.Baseline is Baseline.Given { Period: { } period } given)
        {
            points.Add((TargetNumbers.YearOf(period.End), given.Value));
        }

        points.AddRange(Values(most)
            .Where(value => start is null || value.Period!.Value.End > start
                || (value.Period.Value.End == start && points.Count == 0))
            .Select(value => (TargetNumbers.YearOf(value.Period!.Value.End), value.Result.Number)));
        if (settings.Absence is not null || LogTrend.Of([.. points.TakeLast(most)]) is not { } trend)
        {
            return Nothing(statistic, settings.Absence ?? Undefined(AbsenceCauses.RateNeedsTwo));
        }

        Absence twoValues = Undefined(AbsenceCauses.TwoValues);
        return new([
            Reading.Of(Math.Min(points.Count, most)),
            Reading.Of(trend.Slope),
            Of(trend.SlopeError, twoValues),
            Reading.Of(trend.Reduction),
            Of(trend.ReductionError, twoValues)]);
    }

    public static StatisticReadings Nothing(Statistic statistic, Absence absence) =>
        new([.. statistic.Outputs.Select(_ => Reading.Absent(absence))]);

    private IReadOnlyList<Derivation> Values(int most) =>
        series.Latest(measure, scope, series.Periods(measure, scope, kind), most);

    // Quotients are rounded to 40 digits, so that the sums of long series stay short numbers; decimals stay exact.
    private static Rational[] Numbers(IReadOnlyList<Derivation> values) =>
        [.. values.Select(value => RealMath.RoundSignificant(value.Result.Number, RealMath.Digits))];

    private StatisticReadings OfProportions(Statistic statistic, IReadOnlyList<Derivation> values)
    {
        RatioParts?[] parts = [.. values.Select(RatioParts.From)];
        if (parts.Any(part => part is null))
        {
            return Nothing(statistic, Missing(AbsenceCauses.PartsNeeded));
        }

        return ProportionTrend.Of(
                [.. parts.Select(part => part!.Numerator)], [.. parts.Select(part => part!.Denominator)]) is { } trend
            ? Trend(trend.Slope, trend.ChiSquare, trend.KeepsSign)
            : Nothing(statistic, Undefined(AbsenceCauses.AllOrNone));
    }

    private StatisticReadings OfValues(Statistic statistic, IReadOnlyList<Derivation> values, Rational width)
    {
        Rational?[] variances = [.. values.Select(value => VarianceOf(ObservedRow.Of(value), width))];
        if (Array.FindIndex(variances, variance => variance is null) is >= 0 and int unknown)
        {
            Absence bare = new(
                AbsenceReason.Missing, $"{scope.Unit}, {values[unknown].Period}", AbsenceCauses.NoUncertainty);
            return Nothing(statistic, bare);
        }

        return WeightedTrend.Of(
                Numbers(values),
                [.. variances.Select(variance => variance!.Value)]) is { } trend
            ? Trend(trend.Slope, trend.ChiSquare, trend.KeepsSign)
            : Nothing(statistic, Undefined(AbsenceCauses.TrendNeedsUncertainty));
    }

    private static Rational? VarianceOf(Observation? row, Rational width)
    {
        Rational? error = row switch
        {
            { Lower: { } lower, Upper: { } upper } when width.Sign > 0 => ((Rational)upper - lower) / width,
            { StandardError: { } given } => given,
            _ => null,
        };
        return error * error;
    }

    private static StatisticReadings Trend(Rational slope, Rational chiSquare, bool keepsSign) =>
        new([Reading.Of(slope), Reading.Of(chiSquare), Reading.Of(keepsSign ? 1 : 0)]);

    private static Reading Of(Rational? number, Absence absence) =>
        number is { } known ? Reading.Of(known) : Reading.Absent(absence);

    private Absence Undefined(LocalizedText cause) => new(AbsenceReason.Undefined, Place, cause);

    private Absence Missing(LocalizedText cause) => new(AbsenceReason.Missing, Place, cause);
}

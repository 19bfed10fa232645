using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The value of an indicator for a unit and a period: DESIGN.md, 4.1 and 4.2, word for word.</summary>
internal sealed class OracleIndicators(
    IEnumerable<Indicator> declared, OracleUnits units, OracleFacts facts, LocalDate asOf)
{
    private readonly Dictionary<IndicatorId, Indicator> declared = declared.ToDictionary(one => one.Id);

    private readonly Dictionary<(IndicatorId, OrgUnitId, ReportingPeriod, CategoryId?), Answer> values = [];

    private enum Side
    {
        Value,
        Numerator,
        Denominator,
    }

    public Indicator Find(IndicatorId id) =>
        declared.GetValueOrDefault(id) ?? new Indicator { Id = id, Quantity = new Quantity.Count() };

    // Many targets of one plan ask for the same value.
    public Answer Value(IndicatorId id, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        (IndicatorId, OrgUnitId, ReportingPeriod, CategoryId?) key = (id, unit, period, category);
        if (!values.TryGetValue(key, out Answer? answer))
        {
            answer = Computed(id, unit, period, category);
            values.Add(key, answer);
        }

        return answer;
    }

    private Answer Computed(IndicatorId id, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Indicator indicator = Find(id);
        return period.Start > asOf ? Answer.No(AbsenceReason.NotDue) with { Seen = false } : indicator.Quantity switch
        {
            Quantity.Computed computed => new OracleFormulas(this, units, indicator, category, asOf)
                .Value(computed.Expression, unit, period) with { Least = null },
            Quantity.Ratio ratio => Ratio(indicator, ratio, unit, period, category),
            _ => Reported(indicator, Side.Value, unit, period, category),
        };
    }

    /// <summary>Gets what a formula reads by a name: what is declared, or what is reported just so.</summary>
    public Answer Named(IndicatorId id, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        if (declared.ContainsKey(id))
        {
            return Value(id, unit, period, category);
        }

        Observation? exact = facts.Of(id, unit, category, asOf).FirstOrDefault(row => row.Period.HasSameDates(period));
        return exact is null
            ? Answer.No(AbsenceReason.Missing) with { Seen = false }
            : Read(Find(id), Side.Value, exact);
    }

    private Answer Ratio(
        Indicator indicator, Quantity.Ratio ratio, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Observation? exact = facts.Of(indicator.Id, unit, category, asOf)
            .FirstOrDefault(row => row.Period.HasSameDates(period));
        if (exact is { Value: not ObservedValue.Fraction })
        {
            return Read(indicator, Side.Value, exact);
        }

        Answer Part(Side side, IndicatorId? component) => Own(indicator, side, unit, period, category)
            ?? (component is { } id
                ? Value(id, unit, period, category)
                : Reported(indicator, side, unit, period, category));
        Answer above = Part(Side.Numerator, ratio.Numerator);
        Answer below = Part(Side.Denominator, ratio.Denominator);
        foreach (IndicatorId exception in ratio.Exclude)
        {
            Answer off = Value(exception, unit, period, category);
            below = below.Number is { } all && off.Number is { } some
                ? below with { Number = all - some, Seen = below.Seen || off.Seen }
                : Answer.No((below.Why ?? off.Why)!.Value) with { Seen = below.Seen || off.Seen };
        }

        Answer whole = (above.Number, below.Number) switch
        {
            ({ } a, { } b) => b.Sign == 0 || (b.Sign < 0 && ratio.Exclude.Count > 0) ? Answer.No(AbsenceReason.Undefined) : Answer.Of(a / b * ratio.Per),
            _ => Answer.No((above.Why ?? below.Why)!.Value),
        };
        return whole with { Seen = above.Seen || below.Seen, Through = above.Through };
    }

    private Answer Reported(
        Indicator indicator, Side side, OrgUnitId unit, ReportingPeriod period, CategoryId? category) =>
        Own(indicator, side, unit, period, category)
        ?? FromChildren(indicator, side, unit, period, category)
        ?? (indicator.Missing is MissingPolicy.Zero && OverTime(indicator, side) == Aggregation.Sum
            ? Answer.Of(0)
            : Answer.No(AbsenceReason.Missing)) with { Seen = false };

    private static Aggregation OverTime(Indicator indicator, Side side) =>
        side == Side.Value ? indicator.OverTime : Aggregation.Sum;

    private Answer? Own(Indicator indicator, Side side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Observation[] rows = [.. facts.Of(indicator.Id, unit, category, asOf)
            .Where(row => side == Side.Value || row.Value is ObservedValue.Fraction or ObservedValue.Absent)];
        bool carries = indicator.Missing is MissingPolicy.CarryForward;
        Observation? exact = rows.FirstOrDefault(row => row.Period.HasSameDates(period) && !(carries && IsMissing(row)));
        return exact is not null ? Read(indicator, side, exact) : OverTime(indicator, side) switch
        {
            Aggregation.None => null,
            Aggregation.Last => Latest(indicator, side, period, rows),
            Aggregation.First => rows.Where(row => period.Contains(row.Period))
                .OrderBy(row => row.Period.Start).ThenByDescending(row => row.Period.End)
                .Select(row => Read(indicator, side, row)).FirstOrDefault(),
            _ => Together(indicator, side, period, rows),
        };
    }

    private Answer? Latest(Indicator indicator, Side side, ReportingPeriod period, IEnumerable<Observation> rows)
    {
        Observation[] inOrder = [.. rows.OrderBy(row => row.Period.End).ThenBy(row => row.Period.Start)];
        Observation? last = inOrder.LastOrDefault(row => period.Contains(row.Period)
            && (indicator.Missing is not MissingPolicy.Skip || row.Value is not ObservedValue.Absent));
        if (indicator.Missing is MissingPolicy.CarryForward policy && (last is null || IsMissing(last)))
        {
            LocalDate today = asOf < period.End ? asOf : period.End;
            Observation? earlier = inOrder.LastOrDefault(
                row => row.Period.End <= period.End && row.Value is not ObservedValue.Absent);
            last = earlier is not null && earlier.Period.End.PlusDays(policy.DaysMax) >= today ? earlier : last;
        }

        return last is null ? null : Read(indicator, side, last);
    }

    // Day by day: where rows begin, the longest one; what no row covers is lacking once its part is over.
    private Answer? Together(Indicator indicator, Side side, ReportingPeriod period, Observation[] rows)
    {
        OraclePiece[] whole = [.. rows.Select(row => new OraclePiece(row.Period, row, null))];
        List<OraclePiece> chosen = OraclePiece.Tile(period, whole);
        int lacking = Lacking(period, chosen);
        if (OverTime(indicator, side) == Aggregation.Sum && (chosen.Count == 0 || lacking > 0))
        {
            List<OraclePiece> taken = OraclePiece.Tile(period, [.. whole, .. OraclePiece.Differences(rows)]);
            bool better = chosen.Count == 0 || Lacking(period, taken) < lacking;
            (chosen, lacking) = better ? (taken, Lacking(period, taken)) : (chosen, lacking);
        }

        if (chosen.Count == 0)
        {
            return null;
        }

        Answer[] answers =
        [
            .. chosen.Select(piece => Read(indicator, side, piece)),
            .. Enumerable.Repeat(Answer.No(AbsenceReason.Missing), lacking),
        ];
        LocalDate known = chosen[^1].Period.End;
        return Join(indicator, OverTime(indicator, side), answers) with { Through = known < period.End ? known : null };
    }

    private int Lacking(ReportingPeriod period, List<OraclePiece> chosen) => chosen.Count == 0 ? 0
        : Parts(period, chosen).Count(part => part.End <= asOf
            && !chosen.Any(row => row.Period.Start <= part.Start && part.End <= row.Period.End));

    private static Answer Read(Indicator indicator, Side side, OraclePiece piece)
    {
        Answer all = Read(indicator, side, piece.Row);
        return piece.Less is { } less && Read(indicator, side, less).Number is { } before && all.Number is { } number
            ? Answer.Of(number - before)
            : piece.Less is { } gone && all.Number is not null ? Read(indicator, side, gone) : all;
    }

    private static IReadOnlyList<ReportingPeriod> Parts(ReportingPeriod period, List<OraclePiece> chosen)
    {
        PeriodKind kind = chosen[0].Period.Kind;
        bool same = chosen.All(row => row.Period.Kind == kind) && kind != period.Kind;
        return same && period.SubPeriods(kind) is { Count: > 0 } own ? own
            : chosen.Select(row => row.Period).Append(period).All(IsWholeMonths) ? period.SubPeriods(PeriodKind.Month)
            : period.SubPeriods(PeriodKind.Day);
    }

    private static bool IsWholeMonths(ReportingPeriod period) =>
        period.Start.Day == 1 && period.End.PlusDays(1).Day == 1;

    private Answer? FromChildren(
        Indicator indicator, Side side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Aggregation aggregation = side == Side.Value ? indicator.OverUnits : Aggregation.Sum;
        Answer[] children = [.. units.Children(unit, asOf < period.End ? asOf : period.End)
            .OrderBy(child => child.Value, StringComparer.Ordinal)
            .Select(child => Reported(indicator, side, child, period, category))];
        return aggregation == Aggregation.None || !children.Any(child => child.Seen)
            ? null
            : Join(indicator, aggregation, children) with { Through = children.Min(child => child.Through) };
    }

    public static Answer Join(Indicator indicator, Aggregation aggregation, Answer[] parts)
    {
        Answer[] applying = [.. parts.Where(part => part.Applies)];
        Answer? absent = applying.FirstOrDefault(part => part.Number is null);
        if (applying.Length == 0)
        {
            return Answer.No(AbsenceReason.NotApplicable);
        }

        bool withheld = applying.Any(part => part.Why == AbsenceReason.Suppressed);
        if (absent is not null && indicator.Missing is MissingPolicy.Zero && !withheld)
        {
            applying = [.. applying.Select(part => part.Number is null ? Answer.Of(0) : part)];
        }
        else if (absent is not null && indicator.Missing is MissingPolicy.Skip && applying.Any(part => part.Number is not null))
        {
            applying = [.. applying.Where(part => part.Number is not null)];
        }
        else if (absent is not null)
        {
            return absent with
            {
                Seen = true,
                MayFall = aggregation == Aggregation.Sum
                    && applying.Any(part => part.MayFall || part.Number is { Sign: < 0 }),
                Least = aggregation == Aggregation.Sum && indicator.Quantity is Quantity.Count
                    && !applying.Any(part => part.MayFall || part.Number is { Sign: < 0 })
                    && applying.Select(part => part.Number ?? part.Least).OfType<Exact>().ToArray() is { Length: > 0 } some
                        ? Exact.Sum(some)
                        : null,
            };
        }

        return Aggregate(aggregation, applying);
    }

    private static Answer Aggregate(Aggregation aggregation, Answer[] parts)
    {
        Exact[] numbers = [.. parts.Select(part => part.Number!.Value)];
        Exact[] sorted = [.. numbers.Order()];
        Exact? weight = parts.All(part => part.Weight is not null)
            ? Exact.Sum(parts.Select(part => part.Weight!.Value))
            : null;
        Exact? number = aggregation switch
        {
            Aggregation.Sum => Exact.Sum(numbers),
            Aggregation.Mean => Exact.Sum(numbers) / numbers.Length,
            Aggregation.Min => sorted[0],
            Aggregation.Max => sorted[^1],
            Aggregation.First => numbers[0],
            Aggregation.Last => numbers[^1],
            Aggregation.Count => numbers.Length,
            Aggregation.Median => (sorted[(numbers.Length - 1) / 2] + sorted[numbers.Length / 2]) / 2,
            _ when numbers.Length == 1 => numbers[0],
            _ => weight is { Sign: not 0 } total
                ? Exact.Sum(parts.Select(part => part.Number!.Value * part.Weight!.Value)) / total
                : null,
        };
        return number is { } known ? Answer.Of(known) with { Weight = weight } : Answer.No(AbsenceReason.Undefined);
    }

    private static bool IsMissing(Observation row) => row.Value is ObservedValue.Absent { Reason: AbsenceReason.Missing };

    private static Answer Read(Indicator indicator, Side side, Observation row) => (row.Value, side) switch
    {
        (ObservedValue.Absent absent, _) => Answer.No(absent.Reason),
        (ObservedValue.Fraction fraction, Side.Numerator) => Answer.Of(fraction.Numerator),
        (ObservedValue.Fraction fraction, Side.Denominator) => Answer.Of(fraction.Denominator),
        (ObservedValue.Number number, _) => Answer.Of(number.Value),
        (ObservedValue.Weighted weighted, _) => Answer.Of(weighted.Value) with { Weight = weighted.Weight },
        (ObservedValue.Stage stage, _) => Answer.Of(indicator.Scale!.Stages.ToList().IndexOf(stage.Name)),
        _ => Answer.No(AbsenceReason.Undefined),
    };
}

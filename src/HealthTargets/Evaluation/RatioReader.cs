using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Gives the value of a ratio: numerator and denominator are put together first, each by its own kind, and divided
/// last. Stated ratios are never added up or averaged.
/// </summary>
internal sealed class RatioReader(EvaluationContext context, BegunSeries series, IndicatorReader reader)
{
    public Derivation Value(
        Indicator indicator, Quantity.Ratio ratio, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        List<Observation> rows = series.Of(new(indicator.Id, unit, category));
        Observation? exact = OwnRows.Exact(period, rows);
        if (exact is { Value: not ObservedValue.Fraction })
        {
            return RowReader.Read(indicator, ObservedSide.Value, exact, context.AsOf);
        }

        // With a declared operator over time, stated values may be put together too: the last one, say.
        bool statedOnly = rows.Count > 0 && !rows.Exists(row => row.Value is ObservedValue.Fraction);
        if (statedOnly && indicator.OverTime != Aggregation.None
            && reader.Own(indicator, ObservedSide.Value, unit, period, category) is { } stated)
        {
            return stated;
        }

        Derivation numerator = Side(indicator, ObservedSide.Numerator, ratio.Numerator, unit, period, category);
        Derivation denominator = Less(
            Side(indicator, ObservedSide.Denominator, ratio.Denominator, unit, period, category),
            ratio.Exclude.Count == 0
                ? []
                : [.. ratio.Exclude.Select(id => reader.Value(id, unit, period, category))]);
        bool statedInside = statedOnly && rows.Exists(row => period.Contains(row.Period));
        if (statedInside && numerator.Result.Absence?.Reason == AbsenceReason.Missing)
        {
            return IndicatorReader.Nothing(
                indicator, unit, period, category, AbsenceReason.Missing, AbsenceCauses.PartsNeeded);
        }

        return new Derivation
        {
            Kind = DerivationKind.Ratio,
            Indicator = indicator.Id,
            Unit = unit,
            Period = period,
            Category = category,
            Form = RowReader.FormOf(indicator),
            Factor = ratio.Per,
            Inputs = [numerator, denominator],
            Coverage = numerator.Coverage ?? denominator.Coverage,
            Through = numerator.Through,
            Result = Divide(numerator, denominator, ratio.Per),
            Warnings = StatedDiffers(indicator, exact, ratio.Per),
        };
    }

    private Derivation Side(
        Indicator indicator,
        ObservedSide side,
        IndicatorId? component,
        OrgUnitId unit,
        ReportingPeriod period,
        CategoryId? category)
    {
        if (reader.Own(indicator, side, unit, period, category) is { } own)
        {
            return own;
        }

        return component is { } id
            ? reader.Value(id, unit, period, category)
            : reader.Reported(indicator, side, unit, period, category);
    }

    // Who is excepted does not count; more exceptions than people leave nothing to divide by.
    private static Derivation Less(Derivation denominator, IReadOnlyList<Derivation> exceptions)
    {
        foreach (Derivation exception in exceptions)
        {
            denominator = new Derivation
            {
                Kind = DerivationKind.Subtract,
                Indicator = denominator.Indicator,
                Unit = denominator.Unit,
                Period = denominator.Period,
                Category = denominator.Category,
                Label = ObservedSide.Denominator.Label,
                Form = denominator.Form,
                Inputs = [denominator, exception],
                Coverage = denominator.Coverage,
                Through = denominator.Through,
                Result = AbsenceRules.FirstAbsence([denominator, exception]) is { } absence
                    ? Reading.Absent(absence)
                    : Reading.Of(denominator.Result.Number - exception.Result.Number),
            };
        }

        return exceptions.Count == 0 || denominator.Result.NumberOrNull is not { Sign: < 0 }
            ? denominator
            : denominator with
            {
                Kind = DerivationKind.Max,
                Inputs = [denominator, Nobody],
                Result = Reading.Of(Rational.Zero),
            };
    }

    private static Derivation Nobody { get; } = new()
    {
        Kind = DerivationKind.Given,
        Label = "nobody",
        Result = Reading.Of(Rational.Zero),
    };

    private static Reading Divide(Derivation numerator, Derivation denominator, decimal per)
    {
        if (AbsenceRules.FirstAbsence([numerator, denominator]) is { } absence)
        {
            return Reading.Absent(absence);
        }

        return denominator.Result.Number.Sign == 0
            ? Reading.Absent(
                AbsenceReason.Undefined,
                $"{denominator.Indicator}, {denominator.Unit}, {denominator.Period}",
                AbsenceCauses.DenominatorIsZero)
            : Reading.Of(numerator.Result.Number / denominator.Result.Number * per);
    }

    // A stated value may be rounded: it agrees if it equals the exact one at its own number of decimals.
    private static ValueList<VerdictWarning> StatedDiffers(Indicator indicator, Observation? exact, decimal per)
    {
        if (exact?.Value is not ObservedValue.Fraction { Stated: { } stated } fraction || fraction.Denominator == 0m)
        {
            return [];
        }

        Rational computed = (Rational)fraction.Numerator / fraction.Denominator * per;
        bool agrees = computed.Round(stated.Scale) == stated;
        return agrees ? [] : [new(
            WarningKind.StatedValueDiffers,
            EvaluationContext.Place(indicator.Id, exact.Unit, exact.Period, exact.Category))];
    }
}

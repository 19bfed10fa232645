using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Takes running totals apart: January to September less January to June is the third quarter. Only for what adds up.
/// </summary>
internal static class YearToDate
{
    /// <summary>Gets what each row has more than the next shorter one that begins on the same day.</summary>
    /// <param name="series">The rows in order of their first and then their last days.</param>
    /// <param name="period">The period in which what they have more must lie.</param>
    public static IReadOnlyList<CoveringRow> Differences(IReadOnlyList<Observation> series, ReportingPeriod period)
    {
        List<CoveringRow>? differences = null;
        Observation? shorter = null;
        foreach (Observation row in series)
        {
            if (row.Value is ObservedValue.Absent)
            {
                continue;
            }

            if (shorter is not null && shorter.Period.Start == row.Period.Start && shorter.Period.End < row.Period.End
                && ReportingPeriod.Custom(shorter.Period.End.PlusDays(1), row.Period.End) is var rest
                && period.Contains(rest))
            {
                (differences ??= []).Add(new(rest, row, shorter, 0));
            }

            shorter = row;
        }

        return differences ?? (IReadOnlyList<CoveringRow>)[];
    }

    /// <summary>Reads a covering row; a difference with a warning where the running total has fallen.</summary>
    public static Derivation Read(Indicator indicator, ObservedSide side, CoveringRow covering, LocalDate asOf)
    {
        Derivation whole = RowReader.Read(indicator, side, covering.Row, asOf);
        if (covering.Less is not { } row)
        {
            return whole;
        }

        Derivation before = RowReader.Read(indicator, side, row, asOf);
        Derivation difference = whole with
        {
            Kind = DerivationKind.Subtract,
            Period = covering.Period,
            Observation = null,
            Inputs = [whole, before],
            Warnings = [],
            Result = AbsenceRules.FirstAbsence([whole, before]) is { } absence
                ? Reading.Absent(absence)
                : Reading.Of(whole.Result.Number - before.Result.Number),
        };
        return difference.Result.NumberOrNull is { Sign: < 0 }
            ? difference with { Warnings = [new(WarningKind.TotalFell, PlaceOf(difference))] }
            : difference;
    }

    private static string PlaceOf(Derivation difference) => EvaluationContext.Place(
        difference.Indicator!.Value, difference.Unit!.Value, difference.Period!.Value, difference.Category);
}

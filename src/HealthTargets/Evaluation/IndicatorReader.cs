using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Gives the value of an indicator for a unit and a period: as reported, or put together over time, or over child
/// units, or computed from other indicators, each as its kind of quantity allows.
/// </summary>
internal sealed class IndicatorReader
{
    private readonly EvaluationContext context;
    private readonly RatioReader ratios;

    public IndicatorReader(EvaluationContext context)
    {
        this.context = context;
        ratios = new(context, this);
    }

    public Derivation Value(IndicatorId id, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Indicator indicator = context.FindOrCount(id);
        if (period.Start > context.AsOf)
        {
            return Nothing(indicator, unit, period, category, AbsenceReason.NotDue, string.Empty);
        }

        return indicator.Quantity switch
        {
            Quantity.Computed computed => Computed(indicator, computed.Expression, unit, period, category),
            Quantity.Ratio ratio => ratios.Value(indicator, ratio, unit, period, category),
            _ => Reported(indicator, ObservedSide.Value, unit, period, category),
        };
    }

    /// <summary>
    /// Gets what rows of the indicator report on one side (the value, a numerator, a denominator): for the unit
    /// itself where it reports, else put together from its children.
    /// </summary>
    public Derivation Reported(
        Indicator indicator, ObservedSide side, OrgUnitId unit, ReportingPeriod period, CategoryId? category) =>
        Own(indicator, side, unit, period, category)
        ?? FromChildren(indicator, side, unit, period, category)
        ?? WithoutRows(indicator, side, unit, period, category);

    public static Derivation Nothing(
        Indicator indicator,
        OrgUnitId unit,
        ReportingPeriod period,
        CategoryId? category,
        AbsenceReason reason,
        string why) => new()
        {
            Kind = DerivationKind.Observed,
            Indicator = indicator.Id,
            Unit = unit,
            Period = period,
            Category = category,
            Form = RowReader.FormOf(indicator),
            Result = Reading.Absent(reason, EvaluationContext.Place(indicator.Id, unit, period, category) + why),
        };

    /// <summary>Gets what the unit's own rows report, or null where it has none for the period.</summary>
    public Derivation? Own(
        Indicator indicator, ObservedSide side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        List<Observation> rows = [.. context.Series(indicator.Id, unit, category)
            .Where(row => row.Period.Start <= context.AsOf && RowReader.Speaks(row, side))];
        Observation? exact = rows.Find(row => row.Period.Start == period.Start && row.Period.End == period.End);
        if (exact is not null)
        {
            return RowReader.Read(indicator, side, exact, context.AsOf);
        }

        Aggregation overTime = side.IsValue ? indicator.OverTime : ObservedSide.PartsOverTime(indicator);
        return overTime switch
        {
            Aggregation.None => null,
            Aggregation.Last => Latest(indicator, side, period, rows),
            Aggregation.First => Earliest(indicator, side, period, rows),
            _ => OverTime(indicator, side, overTime, unit, period, category, rows),
        };
    }

    private Derivation? Latest(Indicator indicator, ObservedSide side, ReportingPeriod period, List<Observation> rows)
    {
        IEnumerable<Derivation> within = rows.Where(row => period.Contains(row.Period))
            .OrderBy(row => row.Period.End).ThenBy(row => row.Period.Start)
            .Select(row => RowReader.Read(indicator, side, row, context.AsOf));
        Derivation[] candidates = [.. indicator.Missing is MissingPolicy.Skip
            ? within.Where(row => row.Result.IsPresent)
            : within];
        return candidates.Length > 0
            ? candidates[^1] with { Through = period.End }
            : CarriedForward(indicator, side, period, rows);
    }

    private Derivation? CarriedForward(
        Indicator indicator, ObservedSide side, ReportingPeriod period, List<Observation> rows)
    {
        if (indicator.Missing is not MissingPolicy.CarryForward policy
            || rows.Where(row => row.Period.End < period.Start).MaxBy(row => row.Period.End) is not { } row
            || NodaTime.Period.DaysBetween(row.Period.End, period.End) > policy.DaysMax)
        {
            return null;
        }

        Derivation read = RowReader.Read(indicator, side, row, context.AsOf);
        string place = EvaluationContext.Place(row.Indicator, row.Unit, row.Period, row.Category);
        return read with { Warnings = [.. read.Warnings, new(WarningKind.CarriedForward, place)] };
    }

    private Derivation? Earliest(
        Indicator indicator, ObservedSide side, ReportingPeriod period, List<Observation> rows) =>
        rows.Where(row => period.Contains(row.Period))
            .OrderBy(row => row.Period.Start).ThenByDescending(row => row.Period.End).FirstOrDefault() is { } row
            ? RowReader.Read(indicator, side, row, context.AsOf)
            : null;

    private Derivation? OverTime(
        Indicator indicator,
        ObservedSide side,
        Aggregation aggregation,
        OrgUnitId unit,
        ReportingPeriod period,
        CategoryId? category,
        List<Observation> rows)
    {
        PeriodCover cover = PeriodCover.Find(period, rows, context.AsOf);
        if (cover.Rows.Count == 0)
        {
            return null;
        }

        IReadOnlyList<Derivation> parts =
            [.. cover.Rows.Select(row => RowReader.Read(indicator, side, row, context.AsOf))];
        string lacking = cover.Lacking.Count == 0
            ? string.Empty
            : EvaluationContext.Place(indicator.Id, unit, cover.Lacking[0], category);
        Coverage coverage = new(cover.Reported, cover.Expected, cover.Grid);
        Derivation whole = Combined(indicator, aggregation, parts, coverage, lacking);
        return whole with
        {
            Unit = unit,
            Period = period,
            Category = category,
            Through = cover.Through < period.End ? cover.Through : null,
        };
    }

    private Derivation? FromChildren(
        Indicator indicator, ObservedSide side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Aggregation aggregation = side.IsValue ? indicator.OverUnits : Aggregation.Sum;
        if (aggregation == Aggregation.None)
        {
            return null;
        }

        NodaTime.LocalDate date = NodaTime.LocalDate.Min(period.End, context.AsOf);
        Derivation[] children = [.. context.Units.ChildrenOf(unit).Where(child => child.ExistsOn(date))
            .Select(child => Reported(indicator, side, child.Id, period, category))];
        if (!children.Any(HasRows))
        {
            return null;
        }

        Derivation[] parts = [.. children.Where(child => !AbsenceRules.DoesNotApply(child))];
        Coverage coverage = new(parts.Count(part => part.Result.IsPresent), parts.Length, null);
        Derivation whole = Combined(indicator, aggregation, parts, coverage, string.Empty);
        return whole with
        {
            Unit = unit,
            Period = period,
            Category = category,
            Through = parts.Min(part => part.Through),
        };
    }

    // Joins the parts under the indicator's policy. `lacking` names the first part that nobody reported, if any.
    private static Derivation Combined(
        Indicator indicator,
        Aggregation aggregation,
        IReadOnlyList<Derivation> parts,
        Coverage coverage,
        string lacking)
    {
        Derivation[] present = [.. parts.Where(part => part.Result.IsPresent)];
        int absentRows = parts.Count - present.Length;
        Absence? absence = AbsenceRules.FirstAbsence(parts.Where(part => !AbsenceRules.DoesNotApply(part)))
            ?? (lacking.Length > 0 ? new Absence(AbsenceReason.Missing, lacking) : null);
        bool tolerated = indicator.Missing switch
        {
            MissingPolicy.Skip => present.Length > 0,
            MissingPolicy.Zero => parts.All(part => part.Result.Absence?.Reason != AbsenceReason.Suppressed),
            _ => false,
        };
        Derivation whole = new()
        {
            Kind = Aggregations.KindOf(aggregation),
            Indicator = indicator.Id,
            Form = RowReader.FormOf(indicator),
            Inputs = parts.ToValueList(),
            Coverage = coverage.Of is null ? coverage : coverage with { Reported = coverage.Reported - absentRows },
            Result = default,
        };
        if (absence is not null && !tolerated)
        {
            return whole with { Result = Reading.Absent(absence) };
        }

        string place = absence?.Place ?? indicator.Id.Value;
        return whole with
        {
            Result = Aggregations.Combine(aggregation, present, place),
            Weight = present.Aggregate((Rational?)Rational.Zero, (sum, part) => sum + part.Weight),
            Warnings = absence is null ? [] : [new(WarningKind.Incomplete, absence.Place)],
        };
    }

    private static bool HasRows(Derivation derivation) =>
        derivation.SelfAndBelow().Any(node => node.Observation is not null);

    private static Derivation WithoutRows(
        Indicator indicator, ObservedSide side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        bool countsAsZero = indicator.Missing is MissingPolicy.Zero
            && (side.IsValue ? indicator.OverTime : ObservedSide.PartsOverTime(indicator)) == Aggregation.Sum;
        Derivation nothing = Nothing(indicator, unit, period, category, AbsenceReason.Missing, string.Empty);
        return countsAsZero
            ? nothing with
            {
                Kind = DerivationKind.Sum,
                Result = Reading.Of(Rational.Zero),
                Warnings = [new(WarningKind.Incomplete, nothing.Result.Absence!.Place)],
            }
            : nothing;
    }

    private Derivation Computed(
        Indicator indicator, Formula formula, OrgUnitId unit, ReportingPeriod period, CategoryId? category) =>
        new FormulaReader(context, this, unit, period, category).Evaluate(formula) with
        {
            Indicator = indicator.Id,
            Unit = unit,
            Period = period,
            Category = category,
            Form = RowReader.FormOf(indicator),
        };
}

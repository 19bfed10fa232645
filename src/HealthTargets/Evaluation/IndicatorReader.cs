using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
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
        return OwnRows.Choose(indicator, side, period, rows, context.AsOf) switch
        {
            OwnRows.One { IsCarriedForward: true } one => CarriedForward(indicator, side, one.Row),
            OwnRows.One one => RowReader.Read(indicator, side, one.Row, context.AsOf),
            OwnRows.Several several => OverTime(
                indicator, side, several.Aggregation, unit, period, category, several.Parts),
            _ => null,
        };
    }

    private Derivation CarriedForward(Indicator indicator, ObservedSide side, Observation earlier)
    {
        Derivation read = RowReader.Read(indicator, side, earlier, context.AsOf);
        string place = EvaluationContext.Place(earlier.Indicator, earlier.Unit, earlier.Period, earlier.Category);
        return read with { Warnings = [.. read.Warnings, new(WarningKind.CarriedForward, place)] };
    }

    private Derivation OverTime(
        Indicator indicator,
        ObservedSide side,
        Aggregation aggregation,
        OrgUnitId unit,
        ReportingPeriod period,
        CategoryId? category,
        PeriodCover cover)
    {
        IReadOnlyList<Derivation> parts =
            [.. cover.Rows.Select(covering => YearToDate.Read(indicator, side, covering, context.AsOf))];
        int PartsOf(Func<Derivation, bool> counts) =>
            cover.Rows.Where((_, i) => counts(parts[i])).Sum(covering => covering.Parts);
        Coverage coverage = new(
            PartsOf(part => part.Result.IsPresent),
            PartsOf(part => !AbsenceRules.DoesNotApply(part)) + cover.Lacking.Count,
            cover.Grid);
        // A sum is the same without its zeros; the first part that is lacking stands for all.
        bool eachMatters = aggregation != Aggregation.Sum && indicator.Missing is MissingPolicy.Zero;
        Derivation[] lacking = [.. cover.Lacking.Take(eachMatters ? cover.Lacking.Count : 1).Select(
            part => Nothing(indicator, unit, part, category, AbsenceReason.Missing, string.Empty))];
        Derivation whole = Combined(indicator, side, aggregation, parts, coverage, lacking);
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
        Aggregation aggregation = side.IsValue || indicator.DeclaredOverUnits == Aggregation.None
            ? indicator.OverUnits
            : Aggregation.Sum;
        if (aggregation == Aggregation.None)
        {
            return null;
        }

        NodaTime.LocalDate date = NodaTime.LocalDate.Min(period.End, context.AsOf);
        Derivation[] children = [.. UnitSelector
            .InOrder(context.Units, new UnitSelection.Children(), unit, date)
            .Select(child => Reported(indicator, side, child, period, category))];
        if (!children.Any(HasRows))
        {
            return null;
        }

        Coverage coverage = new(
            children.Count(child => child.Result.IsPresent && HasRows(child)),
            children.Count(child => !AbsenceRules.DoesNotApply(child)),
            null);
        Derivation whole = Combined(indicator, side, aggregation, children, coverage, []);
        return whole with
        {
            Unit = unit,
            Period = period,
            Category = category,
            Through = children.Min(child => child.Through),
        };
    }

    /// <summary>
    /// Joins the parts under the indicator's policy; <paramref name="lacking"/> are those of which there is no row.
    /// </summary>
    public static Derivation Combined(
        Indicator indicator,
        ObservedSide side,
        Aggregation aggregation,
        IReadOnlyList<Derivation> parts,
        Coverage coverage,
        IReadOnlyList<Derivation> lacking)
    {
        Derivation[] applying = [.. parts.Where(part => !AbsenceRules.DoesNotApply(part)), .. lacking];
        Absence? absence = AbsenceRules.FirstAbsence(applying);
        bool countsAsZero = indicator.Missing is MissingPolicy.Zero && !applying.Any(AbsenceRules.IsSuppressed);
        Derivation[] inputs = [.. !countsAsZero ? parts
            : aggregation == Aggregation.Sum ? parts.Select(AsZero) : applying.Select(AsZero)];
        Derivation[] present = [.. inputs.Where(part => part.Result.IsPresent)];
        bool tolerated = countsAsZero || (indicator.Missing is MissingPolicy.Skip && present.Length > 0);
        Derivation whole = new()
        {
            Kind = Aggregations.KindOf(aggregation),
            Indicator = indicator.Id,
            Label = side.Label,
            Form = RowReader.FormOf(indicator, side),
            Inputs = inputs.ToValueList(),
            Coverage = coverage,
            Result = default,
        };
        if (applying.Length == 0 || (absence is not null && !tolerated))
        {
            return whole with { Result = Reading.Absent(absence ?? AbsenceRules.FirstAbsence(parts)!) };
        }

        return whole with
        {
            Result = Aggregations.Combine(aggregation, present, absence?.Place ?? indicator.Id.Value),
            Weight = present.Aggregate((Rational?)Rational.Zero, (sum, part) => sum + part.Weight),
            Warnings = absence is null ? [] : [new(WarningKind.Incomplete, absence.Place)],
        };
    }

    private static Derivation AsZero(Derivation part) => part.Result.IsPresent || AbsenceRules.DoesNotApply(part)
        ? part
        : new Derivation
        {
            Kind = DerivationKind.Given,
            Label = "absent counts as 0",
            Unit = part.Unit,
            Period = part.Period,
            Form = part.Form,
            Result = Reading.Of(Rational.Zero),
        };

    /// <summary>Tells whether a row of data was read for it.</summary>
    public static bool HasRows(Derivation derivation) =>
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
        new FormulaReader(context, this, indicator, unit, period, category).Evaluate(formula) with
        {
            Indicator = indicator.Id,
            Unit = unit,
            Period = period,
            Category = category,
            Form = RowReader.FormOf(indicator),
        };
}

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
    private readonly BegunSeries series;
    private readonly RatioReader ratios;

    public IndicatorReader(EvaluationContext context)
    {
        this.context = context;
        series = new(context);
        ratios = new(context, series, this);
    }

    /// <summary>Forgets the rows that were read.</summary>
    public void Forget() => series.Forget();

    public Derivation Value(IndicatorId id, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        Indicator indicator = context.FindOrCount(id);
        if (period.Start > context.AsOf)
        {
            return Nothing(indicator, unit, period, category, AbsenceReason.NotDue);
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
        LocalizedText? cause = null) => new()
        {
            Kind = DerivationKind.Observed,
            Indicator = indicator.Id,
            Unit = unit,
            Period = period,
            Category = category,
            Form = RowReader.FormOf(indicator),
            Result = Reading.Absent(reason, EvaluationContext.Place(indicator.Id, unit, period, category), cause),
        };

    /// <summary>Gets what the unit's own rows report, or null where it has none for the period.</summary>
    public Derivation? Own(
        Indicator indicator, ObservedSide side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        List<Observation> rows = series.Of(new(indicator.Id, unit, category), side);
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
        Derivation[] parts = new Derivation[cover.Rows.Count];
        int reported = 0;
        int expected = cover.Lacking.Count;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = YearToDate.Read(indicator, side, cover.Rows[i], context.AsOf);
            reported += parts[i].Result.IsPresent ? cover.Rows[i].Parts : 0;
            expected += AbsenceRules.DoesNotApply(parts[i]) ? 0 : cover.Rows[i].Parts;
        }

        // A sum is the same without its zeros; the first part that is lacking stands for all.
        bool eachMatters = aggregation != Aggregation.Sum && indicator.Missing is MissingPolicy.Zero;
        Derivation[] lacking = new Derivation[eachMatters ? cover.Lacking.Count : Math.Min(cover.Lacking.Count, 1)];
        for (int i = 0; i < lacking.Length; i++)
        {
            lacking[i] = Nothing(indicator, unit, cover.Lacking[i], category, AbsenceReason.Missing);
        }

        Coverage coverage = new(reported, expected, cover.Grid);
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
        if (aggregation == Aggregation.None || !context.HasRowsBelow(indicator.Id, unit, category))
        {
            return null;
        }

        NodaTime.LocalDate date = NodaTime.LocalDate.Min(period.End, context.AsOf);
        IReadOnlyList<OrgUnitId> units =
            UnitSelector.InOrder(context.Units, new UnitSelection.Children(), unit, date);
        Derivation[] children = new Derivation[units.Count];
        bool anyRows = false;
        int reported = 0;
        int expected = 0;
        NodaTime.LocalDate? through = null;
        for (int i = 0; i < children.Length; i++)
        {
            Derivation child = children[i] = Reported(indicator, side, units[i], period, category);
            bool hasRows = HasRows(child);
            anyRows |= hasRows;
            reported += child.Result.IsPresent && hasRows ? 1 : 0;
            expected += AbsenceRules.DoesNotApply(child) ? 0 : 1;
            through = through is null || child.Through < through ? child.Through ?? through : through;
        }

        if (!anyRows)
        {
            return null;
        }

        Derivation whole = Combined(
            indicator, side, aggregation, children, new Coverage(reported, expected, null), []);
        return whole with { Unit = unit, Period = period, Category = category, Through = through };
    }

    /// <summary>
    /// Joins the parts under the indicator's policy; <paramref name="lacking"/> are those of which there is no row.
    /// </summary>
    public static Derivation Combined(
        Indicator indicator,
        ObservedSide side,
        Aggregation aggregation,
        Derivation[] parts,
        Coverage coverage,
        Derivation[] lacking)
    {
        Derivation[] applying = [.. Array.FindAll(parts, part => !AbsenceRules.DoesNotApply(part)), .. lacking];
        Absence? absence = AbsenceRules.FirstAbsence(applying);
        bool countsAsZero = indicator.Missing is MissingPolicy.Zero
            && !Array.Exists(applying, AbsenceRules.IsSuppressed);
        Derivation[] inputs = !countsAsZero ? parts
            : Array.ConvertAll(aggregation == Aggregation.Sum ? parts : applying, AsZero);
        Derivation[] present = Array.FindAll(inputs, part => part.Result.IsPresent);
        bool tolerated = countsAsZero || (indicator.Missing is MissingPolicy.Skip && present.Length > 0);
        Derivation whole = new()
        {
            Kind = Aggregations.KindOf(aggregation),
            Indicator = indicator.Id,
            Label = side.Label,
            Form = RowReader.FormOf(indicator, side),
            Inputs = ValueList.Create<Derivation>(inputs),
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
            Weight = WeightOf(present),
            Warnings = absence is null ? [] : [new(WarningKind.Incomplete, absence.Place)],
        };
    }

    private static Rational? WeightOf(Derivation[] parts)
    {
        Rational? sum = Rational.Zero;
        foreach (Derivation part in parts)
        {
            sum += part.Weight;
        }

        return sum;
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
    public static bool HasRows(Derivation derivation)
    {
        if (derivation.Observation is not null)
        {
            return true;
        }

        foreach (Derivation input in derivation.Inputs.AsSpan())
        {
            if (HasRows(input))
            {
                return true;
            }
        }

        return false;
    }

    private static Derivation WithoutRows(
        Indicator indicator, ObservedSide side, OrgUnitId unit, ReportingPeriod period, CategoryId? category)
    {
        bool countsAsZero = indicator.Missing is MissingPolicy.Zero
            && (side.IsValue ? indicator.OverTime : ObservedSide.PartsOverTime(indicator)) == Aggregation.Sum;
        Derivation nothing = Nothing(indicator, unit, period, category, AbsenceReason.Missing);
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

using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// The numbers of one judged target under the names of <see cref="MethodInputs"/>, each worked out when asked for.
/// </summary>
internal sealed class TargetNumbers
{
    private readonly EvaluationContext context;
    private readonly MeasureEvaluator measures;
    private readonly TargetFrame frame;
    private readonly CheckOutcome check;
    private readonly MeasureScope scope;
    private readonly Measure? measure;
    private Derivation? baseline;

    public TargetNumbers(
        EvaluationContext context, MeasureEvaluator measures, TargetFrame frame, OrgUnitId unit, CheckOutcome check)
    {
        this.context = context;
        this.measures = measures;
        this.frame = frame;
        this.check = check;
        Unit = unit;
        scope = new(unit, check.Check.Period, check.Check.Category, frame.Period, frame.Target.Baseline);
        measure = frame.Target.Goal switch
        {
            Goal.Watch watch => watch.Measure,
            Goal.Reach reach => reach.Measure,
            _ => null,
        };
    }

    public OrgUnitId Unit { get; }

    public Timing Timing => frame.Target.Timing;

    public MeasureScope Scope => scope;

    public Measure? Measure => measure;

    public Derivation? Value => check.Value;

    private string Place => $"{scope.Unit}, {scope.Period}";

    private Derivation Baseline =>
        baseline ??= measure is null
            ? Nothing(AbsenceCauses.NoBaseline)
            : measures.Baseline(MeasureTraits.Moving(measure), scope);

    private BoundRange? Range => check.Limits?.Range;

    private Absence NoRange => check.Limits?.Absence ?? new(AbsenceReason.NotApplicable, Place, AbsenceCauses.NoBound);

    /// <summary>Gets what a parameter of the method is for this target.</summary>
    public Reading Argument(Limit limit) =>
        measures.Limits.Number(limit, measure is null ? new(null, null, null) : measures.FormOf(measure), scope);

    /// <summary>Gets a number by its name, or its absence.</summary>
    public Reading Find(string name) => name switch
    {
        "value" => check.Value?.Result ?? Absent(name),
        "baseline" => Baseline.Result,
        "target" => TargetNumber(),
        "targetLow" => Of(Range?.Low, name),
        "targetHigh" => Of(Range?.High, name),
        "direction" => Reading.Of(Direction()),
        "met" => check.Bound is null ? Absent(name) : check.Outcome.Result,
        "metAtBaseline" => Baseline.Result.NumberOrNull is { } start && Range is { } range
            ? FormulaRules.Truth(range.Contains(start))
            : Reading.Absent(Baseline.Result.Absence ?? NoRange),
        "isOpen" => FormulaRules.Truth(!check.IsOver(context.AsOf)),
        "expected" => Of(check.Expected?.Result.NumberOrNull, name),
        "attainment" => Of(check.Attainment, name),
        "gap" => Of(check.Gap, name),
        "per" => Of(check.Value?.Kind == DerivationKind.Ratio ? check.Value.Factor : null, name),
        "previous" => Earlier(new ChangeReference.Previous()),
        "lastYear" => Earlier(new ChangeReference.LastYear()),
        _ => OfRow(name) ?? OfTime(name) ?? Absent(name),
    };

    private Reading TargetNumber() => Range switch
    {
        { Low: { } low, High: { } high } => Reading.Of((low + high) / 2),
        { } range => Of(range.Low ?? range.High, "target"),
        null => Reading.Absent(NoRange),
    };

    private Reading? OfRow(string name)
    {
        Observation? row = ObservedRow.Of(check.Value);
        return name switch
        {
            "numerator" => Of(RatioParts.From(check.Value)?.Numerator, name),
            "denominator" => Of(RatioParts.From(check.Value)?.Denominator, name),
            "standardError" => Of(row?.StandardError, name),
            "baselineStandardError" => Of(ObservedRow.Of(Baseline)?.StandardError, name),
            "lower" => Of(row?.Lower, name),
            "upper" => Of(row?.Upper, name),
            _ => null,
        };
    }

    private Reading? OfTime(string name)
    {
        LocalDate due = check.Check.Due;
        LocalDate? start = Plain(Baseline)?.Observation?.Period.End
            ?? MeasureTraits.EndOf(frame.Target.Baseline)
            ?? (frame.Target.Baseline is null ? null : frame.Period.Start.PlusDays(-1));
        LocalDate? now = EndOf(check.Value);
        return name switch
        {
            "elapsed" => Reading.Of(Share(frame.Period.Start, LocalDate.Min(context.AsOf, due), due)),
            "baselineYear" => Year(start, name),
            "valueYear" => Year(now, name),
            "targetYear" => Year(due, name),
            "yearsElapsed" => Years(start, now, name),
            "yearsTotal" => Years(start, due, name),
            "yearsLeft" => Years(now, due, name),
            _ => null,
        };
    }

    // The last day that the value knows of: that of its row, or of the part of the period that is over.
    private LocalDate? EndOf(Derivation? value) => Plain(value) switch
    {
        { Result.IsPresent: false } or null => null,
        { Observation: { } row } => row.Period.End,
        { } put => put.Through ?? LocalDate.Min(check.Check.Period.End, context.AsOf),
    };

    private static Derivation? Plain(Derivation? value) =>
        value is { Kind: DerivationKind.Rounded } ? value.Inputs[0] : value;

    private static Reading Year(LocalDate? date, string name) => Of(date is { } day ? YearOf(day) : null, name);

    private static Reading Years(LocalDate? from, LocalDate? to, string name) => Of(
        from is { } first && to is { } last ? YearOf(last) - YearOf(first) : null, name);

    // The end of 2015 is 2015, the end of June 2015 is 2014.5.
    internal static Rational YearOf(LocalDate date) => (Rational)(date.Year - 1)
        + Rational.Fraction(date.Month - 1, 12)
        + Rational.Fraction(date.Day, 12 * CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));

    private static Rational Share(LocalDate start, LocalDate reached, LocalDate due) => Rational.Fraction(
        Math.Max(0, Period.DaysBetween(start, reached) + 1), Math.Max(1, Period.DaysBetween(start, due) + 1));

    private Reading Earlier(ChangeReference since)
    {
        if (measure is null || check.Value is not { } value)
        {
            return Absent("value");
        }

        Measure.Change change = new(measure, ChangeForm.Absolute, since);
        return measures.Changes.Earlier(change, scope, Plain(value)!).Result;
    }

    private int Direction() => check.Bound switch
    {
        Bound.AtLeast or Bound.Above => 1,
        Bound.AtMost or Bound.Below => -1,
        _ => IndicatorOf(measure)?.Better switch
        {
            Indicators.Direction.Higher => 1,
            Indicators.Direction.Lower => -1,
            _ => 0,
        },
    };

    private Indicator? IndicatorOf(Measure? one) => one switch
    {
        Measure.Value value => context.Find(value.Indicator),
        Measure.Cumulative cumulative => context.Find(cumulative.Indicator),
        Measure.Change change => IndicatorOf(change.Of),
        Measure.Progress progress => IndicatorOf(progress.Of),
        Measure.Slope slope => IndicatorOf(slope.Of),
        Measure.Percentile percentile => IndicatorOf(percentile.Of),
        Measure.Disparity disparity => IndicatorOf(disparity.Of),
        Measure.Rank rank => IndicatorOf(rank.Of),
        _ => null,
    };

    private Derivation Nothing(LocalizedText cause) => new()
    {
        Kind = DerivationKind.Given,
        Result = Reading.Absent(AbsenceReason.NotApplicable, Place, cause),
    };

    private static Reading Of(Rational? number, string name) => number is { } known ? Reading.Of(known) : Absent(name);

    private static Reading Of(decimal? number, string name) => number is { } known ? Reading.Of(known) : Absent(name);

    private static Reading Absent(string name) =>
        Reading.Absent(AbsenceReason.NotApplicable, name, AbsenceCauses.UnknownToTarget);
}

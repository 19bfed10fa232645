using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Takes a measure for a unit and a period.</summary>
internal sealed class MeasureEvaluator
{
    private readonly EvaluationContext context;
    private readonly IndicatorReader reader;
    private readonly CriterionEvaluator criteria;
    private readonly ChangeEvaluator changes;
    private readonly PeerEvaluator peers;
    private readonly DisparityEvaluator disparities;
    private readonly SlopeEvaluator slopes;
    private readonly LimitEvaluator limits;

    // What several units of one target ask of the same unit: its place among peers, whether it meets a condition.
    private readonly Dictionary<(Measure, MeasureScope), Derivation> ofPeers = [];
    private readonly Dictionary<(Criterion, MeasureScope), Derivation> ofUnits = [];

    public MeasureEvaluator(EvaluationContext context)
    {
        this.context = context;
        reader = new(context);
        criteria = new(context, this);
        changes = new(context, this);
        peers = new(context, this);
        disparities = new(context, this);
        slopes = new(context, this);
        limits = new(context, this);
    }

    public CriterionEvaluator Criteria => criteria;

    public ChangeEvaluator Changes => changes;

    public LimitEvaluator Limits => limits;

    public void Forget()
    {
        ofPeers.Clear();
        ofUnits.Clear();
    }

    public Derivation Evaluate(Measure measure, MeasureScope scope) => measure switch
    {
        Measure.Value value => reader.Value(value.Indicator, scope.Unit, scope.Period, scope.Category),
        Measure.Cumulative cumulative => Cumulative(cumulative, scope),
        Measure.Change change => changes.Evaluate(change, scope),
        Measure.ShareOfUnits share => Share(share, scope),
        Measure.CountOfUnits count => Count(count, scope),
        Measure.ShareOfPlans plans => SharePlans(plans, scope),
        Measure.Rank rank => peers.Rank(rank, scope),
        Measure.Percentile percentile => peers.Percentile(percentile, scope),
        Measure.PercentileRank rank => peers.PercentileRank(rank, scope),
        Measure.Disparity disparity => disparities.Evaluate(disparity, scope),
        Measure.Slope slope => slopes.Evaluate(slope, scope),
        Measure.Streak streak => Streak(streak, scope),
        Measure.Progress progress => changes.Progress(progress, scope),
        _ => throw new InvalidOperationException("A measure of an unknown form."),
    };

    /// <summary>Gets how the numbers of a measure are written.</summary>
    public NumberForm FormOf(Measure measure) => MeasureForms.Of(measure, context);

    /// <summary>Gets the baseline as the plan gives it or the data has it.</summary>
    public Derivation Baseline(Measure measure, MeasureScope scope) => scope.Baseline switch
    {
        Baseline.Given given => new Derivation
        {
            Kind = DerivationKind.Given,
            Label = "baseline",
            Period = given.Period,
            Form = FormOf(measure),
            Result = Reading.Of(given.Value),
        },
        Baseline.Observed observed => Evaluate(measure, scope with { Period = observed.Period, Baseline = null }),
        _ => new Derivation
        {
            Kind = DerivationKind.Given,
            Label = "baseline",
            Form = FormOf(measure),
            Result = Reading.Absent(
                AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoBaseline),
        },
    };

    private Derivation Cumulative(Measure.Cumulative measure, MeasureScope scope)
    {
        LocalDate? start = measure.Span switch
        {
            CumulativeSpan.Plan => scope.TargetPeriod.Start,
            CumulativeSpan.Year => new LocalDate(scope.Period.End.Year, 1, 1),
            _ => EarliestReport(measure.Indicator, scope),
        };
        ReportingPeriod span = start is not { } first || first == scope.Period.Start || first > scope.Period.End
            ? scope.Period
            : ReportingPeriod.Custom(first, scope.Period.End);
        return reader.Value(measure.Indicator, scope.Unit, span, scope.Category);
    }

    private LocalDate? EarliestReport(IndicatorId indicator, MeasureScope scope) =>
        context.Units.DescendantsOf(scope.Unit).Select(unit => unit.Id).Prepend(scope.Unit)
            .SelectMany(unit => context.Series(indicator, unit, scope.Category))
            .Min(row => (LocalDate?)row.Period.Start);

    private Derivation[] ForEachUnit(UnitSelection selection, Criterion where, MeasureScope scope)
    {
        LocalDate date = LocalDate.Min(scope.Period.End, context.AsOf);
        IReadOnlyList<OrgUnitId> units = UnitSelector.InOrder(context.Units, selection, scope.Unit, date);
        return [.. units.Select(unit => Meets(where, scope with { Unit = unit }))];
    }

    private Derivation Meets(Criterion where, MeasureScope scope)
    {
        if (!ofUnits.TryGetValue((where, scope), out Derivation? known))
        {
            known = criteria.Evaluate(where, scope) with { Unit = scope.Unit };
            ofUnits.Add((where, scope), known);
        }

        return known;
    }

    /// <summary>Takes a measure that several units of one target ask for, once for all of them.</summary>
    public Derivation OfPeer(Measure measure, MeasureScope scope)
    {
        if (!ofPeers.TryGetValue((measure, scope), out Derivation? known))
        {
            known = Evaluate(measure, scope) with { Unit = scope.Unit };
            ofPeers.Add((measure, scope), known);
        }

        return known;
    }

    private Derivation Share(Measure.ShareOfUnits share, MeasureScope scope) => TruthTally.Of(
        DerivationKind.ShareTrue, ForEachUnit(share.Units, share.Where, scope), share.Missing, scope, FormOf(share));

    private Derivation Count(Measure.CountOfUnits count, MeasureScope scope) => TruthTally.Of(
        DerivationKind.CountTrue, ForEachUnit(count.Units, count.Where, scope), count.Missing, scope, FormOf(count));

    private Derivation SharePlans(Measure.ShareOfPlans share, MeasureScope scope) => TruthTally.Of(
        DerivationKind.ShareTrue,
        [.. share.Plans.Select(context.PlanFulfilled)],
        new MissingPolicy.Require(),
        scope,
        FormOf(share));

    private Derivation Streak(Measure.Streak streak, MeasureScope scope)
    {
        Derivation[] parts = [.. scope.Period.SubPeriods(streak.Each)
            .Where(part => part.End <= context.AsOf)
            .Select(part => criteria.Evaluate(streak.Where, scope with { Period = part }) with { Period = part })];
        int broken = Array.FindLastIndex(parts, part => !part.Result.IsPresent || part.Result.Number.Sign == 0);
        return new Derivation
        {
            Kind = DerivationKind.Streak,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = FormOf(streak),
            Inputs = [.. parts],
            Coverage = new Coverage(parts.Count(part => part.Result.IsPresent), parts.Length, streak.Each),
            Result = parts.Length == 0
                ? Reading.Absent(AbsenceReason.NotDue, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoPartOver)
                : broken >= 0 && parts[broken].Result.Absence is { } absence
                    ? Reading.Absent(absence)
                    : Reading.Of(parts.Length - 1 - broken),
        };
    }
}

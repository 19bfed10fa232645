using System.Collections.Concurrent;
using HealthTargets.Indicators;
using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// A plan with the organisation units for which it is meant, ready to be evaluated as often as wanted. Immutable and
/// safe for use by several threads.
/// </summary>
public sealed class CompiledPlan
{
    private readonly Dictionary<IndicatorId, Indicator> indicators;
    private readonly ValueList<TargetFrame> frames;
    private readonly Dictionary<PlanId, CompiledPlan> parts;

    private CompiledPlan(Plan plan, OrgUnitTree units)
    {
        Plan = plan;
        Units = units.Find(plan.Unit) is null ? units.WithRoot(plan.Unit) : units;
        indicators = plan.Indicators.ToDictionary(indicator => indicator.Id);
        IndicatorCircles.ThrowIfAny(indicators);
        CompositeCircles.ThrowIfAny(plan.Composites);
        Dictionary<SectionId, ReportingPeriod> periods = [];
        CollectPeriods(plan.Sections, plan.Period, periods);
        frames = plan.Targets.Select(target => new TargetFrame(
            target,
            target.Period ?? (target.Section is { } id && periods.TryGetValue(id, out ReportingPeriod period)
                ? period
                : plan.Period),
            target.Course ?? plan.Course,
            MethodOf(target, plan),
            plan.Unit)).ToValueList();
        parts = plan.Parts.ToDictionary(part => part.Id, part => new CompiledPlan(part, Units));
    }

    /// <summary>Gets the plan.</summary>
    public Plan Plan { get; }

    /// <summary>Gets the units; the plan's own unit is always among them.</summary>
    public OrgUnitTree Units { get; }

    internal ValueList<TargetFrame> Frames => frames;

    internal IReadOnlyDictionary<PlanId, CompiledPlan> PlansOfParts => parts;

    /// <summary>Makes a plan ready for evaluation.</summary>
    /// <param name="plan">The plan, as the reader or the caller made it; identifiers in it are unique.</param>
    /// <param name="units">The organisation units; without any, the plan's own unit is the only one.</param>
    /// <returns>The plan, ready.</returns>
    /// <exception cref="ArgumentException">
    /// Two indicators, composites or parts of the plan have the same identifier, an indicator or a composite is made of
    /// itself, or a target names a method that the plan does not hold.
    /// </exception>
    public static CompiledPlan Compile(Plan plan, OrgUnitTree? units = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan, units ?? OrgUnitTree.Empty);
    }

    /// <summary>Judges every target as of a day, from all that is known.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="asOf">The day; it has itself elapsed.</param>
    /// <returns>The verdicts.</returns>
    public PlanEvaluation Evaluate(ObservationTable data, LocalDate asOf) =>
        Evaluate(data, new EvaluationOptions(asOf));

    /// <summary>Judges every target as of a day, from what was known at a time.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="options">The day and the time.</param>
    /// <returns>The verdicts.</returns>
    public PlanEvaluation Evaluate(ObservationTable data, EvaluationOptions options) =>
        Evaluate(data, options, null, CancellationToken.None);

    /// <summary>Judges every target as of a day, and tells how far it has come.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="options">The day and the time.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1, after each verdict; or nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdicts.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public PlanEvaluation Evaluate(
        ObservationTable data,
        EvaluationOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        EvaluationOptions iso = Iso(options);
        Dictionary<PlanId, Lazy<PlanEvaluation>> judged = PartsOf(data, iso, cancellation);
        EvaluationContext context = ContextOf(data, iso, judged);
        TargetEvaluator evaluator = new(context);
        List<Verdict> verdicts = [];
        for (int place = 0; place < frames.Count; place++)
        {
            evaluator.Forget();
            IReadOnlyList<OrgUnitId> units = UnitsOf(frames[place], iso.AsOf);
            for (int i = 0; i < units.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                verdicts.Add(evaluator.Evaluate(frames[place], units[i]).Verdict);
                progress?.Report((place + ((i + 1.0) / units.Count)) / frames.Count);
            }
        }

        return new(
            this,
            iso,
            verdicts.ToValueList(),
            (target, unit) => Derive(new(context), target, unit, iso.AsOf, null),
            (target, unit, method, use) => Derive(new(context), target, unit, iso.AsOf, (method, use)),
            () => Plan.Parts.Select(part => judged[part.Id].Value));
    }

    /// <summary>Judges one target for one unit, with everything that was read, computed and compared for it.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="options">The day and the time.</param>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit; <see langword="null"/> for the plan's own.</param>
    /// <returns>
    /// The finding, as <see cref="PlanEvaluation.Derive"/> of a whole evaluation has it; <see langword="null"/> if the
    /// target does not exist or is not for that unit.
    /// </returns>
    public TargetFinding? Derive(
        ObservationTable data, EvaluationOptions options, TargetId target, OrgUnitId? unit = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        EvaluationOptions iso = Iso(options);
        EvaluationContext context = ContextOf(data, iso, PartsOf(data, iso, CancellationToken.None));
        return Derive(new(context), target, unit ?? Plan.Unit, iso.AsOf, null);
    }

    private static EvaluationOptions Iso(EvaluationOptions options) =>
        options with { AsOf = options.AsOf.WithCalendar(CalendarSystem.Iso) };

    private Dictionary<PlanId, Lazy<PlanEvaluation>> PartsOf(
        ObservationTable data, EvaluationOptions options, CancellationToken cancellation) => parts.ToDictionary(
            part => part.Key,
            part => new Lazy<PlanEvaluation>(() => part.Value.Evaluate(data, options, null, cancellation)));

    private EvaluationContext ContextOf(
        ObservationTable data, EvaluationOptions options, Dictionary<PlanId, Lazy<PlanEvaluation>> judged)
    {
        ConcurrentDictionary<PlanId, Derivation> fulfilled = [];
        return ContextOf(
            data, options, id => fulfilled.GetOrAdd(id, one => Fulfilled(one, judged.GetValueOrDefault(one))));
    }

    internal EvaluationContext ContextOf(
        ObservationTable data, EvaluationOptions options, Func<PlanId, Derivation> planFulfilled) =>
        new(indicators, Units, data, options, planFulfilled);

    private static Method? MethodOf(Target target, Plan plan) => target.Method is not { } use
        ? null
        : plan.Methods.FirstOrDefault(method => method.Id == use.Method)
            ?? throw new ArgumentException($"The target \"{target.Id}\" names the unknown method \"{use.Method}\".");

    // With a method, as that one instead of the target's own would judge it.
    private TargetFinding? Derive(
        TargetEvaluator evaluator, TargetId target, OrgUnitId unit, LocalDate asOf, (Method Method, MethodUse Use)? by)
    {
        if (frames.FirstOrDefault(one => one.Target.Id == target) is not { } frame
            || !UnitsOf(frame, asOf).Contains(unit))
        {
            return null;
        }

        return evaluator.Evaluate(
            by is { } other
                ? frame with { Method = other.Method, Target = frame.Target with { Method = other.Use } }
                : frame,
            unit);
    }

    internal IReadOnlyList<OrgUnitId> UnitsOf(TargetFrame frame, LocalDate asOf)
    {
        LocalDate day = DistributionEvaluator.DayOf(frame, asOf);
        IReadOnlyList<OrgUnitId> units = UnitSelector.Select(Units, frame.Target.Scope, Plan.Unit, day);
        return frame.Target.Distribute is { } rule
            ? [.. units.Union(DistributionEvaluator.UnitsOf(Units, rule, Plan.Unit, day))]
            : units;
    }

    // A plan is fulfilled when each of its binding targets that has a bound is met. Where several are open, the first
    // of them gives the reason: in the order of the targets, and of the identifiers of units, as files order nothing.
    private static Derivation Fulfilled(PlanId id, Lazy<PlanEvaluation>? part)
    {
        if (part is null)
        {
            return Fact(id.Value, id, null, Reading.Absent(
                AbsenceReason.Missing, id.Value, AbsenceCauses.PlanNotRead));
        }

        Derivation[] targets = [.. part.Value.Verdicts
            .Where(verdict => verdict.Target.Commitment == Commitment.Binding && verdict.Status != Status.Tracked)
            .GroupBy(verdict => verdict.Target.Id)
            .SelectMany(ofTarget => ofTarget.OrderBy(verdict => verdict.Unit.Value, StringComparer.Ordinal))
            .Select(verdict => Fact(
                $"{id}/{verdict.Target.Id}",
                id,
                verdict,
                verdict.Status == Status.NoData
                    ? Reading.Absent(verdict.Absence ?? new Absence(AbsenceReason.Missing, verdict.Target.Id.Value))
                    : CriterionEvaluator.Truth(verdict.Status == Status.Met)))];
        if (targets.Length == 0)
        {
            return Fact(id.Value, id, null, Reading.Absent(
                AbsenceReason.Undefined, id.Value, AbsenceCauses.PlanWithoutBounds));
        }

        return Fact(id.Value, id, null, CriterionEvaluator.AtLeast(targets.Length, targets)) with
        {
            Kind = DerivationKind.All,
            Period = part.Value.Plan.Period,
            Unit = part.Value.Plan.Unit,
            Inputs = [.. targets],
            Coverage = new Coverage(targets.Count(target => target.Result.IsPresent), targets.Length, null),
        };
    }

    private static Derivation Fact(string label, PlanId plan, Verdict? verdict, Reading result) => new()
    {
        Kind = DerivationKind.Given,
        Label = label,
        Plan = plan,
        Unit = verdict?.Unit,
        Period = verdict?.Period,
        Result = result,
    };

    private static void CollectPeriods(
        ValueList<PlanSection> sections, ReportingPeriod above, Dictionary<SectionId, ReportingPeriod> periods)
    {
        foreach (PlanSection section in sections)
        {
            ReportingPeriod own = section.Period ?? above;
            periods[section.Id] = own;
            CollectPeriods(section.Sections, own, periods);
        }
    }
}

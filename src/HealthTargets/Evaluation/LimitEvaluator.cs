using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Works out the limits of bounds for the unit, period and group that are judged. A limit names measures only, never
/// targets, and is a finite tree; so it can't go in circles.
/// </summary>
internal sealed class LimitEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    public BoundLimits Resolve(Bound bound, NumberForm form, MeasureScope scope)
    {
        IReadOnlyList<Limit.Derived> derived = BoundEnds.Of(bound).Derived();
        if (derived.Count == 0)
        {
            BoundRange written = BoundRange.Of(bound, limit => BoundRange.Number(limit, form.Scale));
            return written.Low > written.High ? new(null, [], Reversed(scope), false) : new(written, [], null, true);
        }

        Derivation[] steps = [.. derived.Select(limit => Derive(limit, form, scope))];
        if (AbsenceRules.FirstAbsence(steps) is { } absence)
        {
            return new(null, steps, absence, false);
        }

        BoundRange range = BoundRange.Of(bound, limit => limit is Limit.Derived
            ? Array.Find(steps, step => step.Limit == limit)!.Result.Number
            : BoundRange.Number(limit, form.Scale));
        return range.Low > range.High
            ? new(null, steps, Reversed(scope), false)
            : new(range, steps, null, Array.TrueForAll(steps, step => IsSettled(step, scope)));
    }

    /// <summary>Gets the number of a limit, or why there is none.</summary>
    public Reading Number(Limit limit, NumberForm form, MeasureScope scope) => limit is Limit.Derived derived
        ? Derive(derived, form, scope).Result
        : Reading.Of(BoundRange.Number(limit, form.Scale));

    private bool IsSettled(Derivation step, MeasureScope scope) => step.Limit!.Since is ChangeReference.Baseline
        ? MeasureTraits.EndOf(scope.Baseline) is not { } end || end <= context.AsOf
        : step.Period is { } period && period.End <= context.AsOf;

    private Derivation Derive(Limit.Derived limit, NumberForm form, MeasureScope scope)
    {
        OrgUnitId? unit = limit.Unit switch
        {
            null => scope.Unit,
            LimitUnit.Named named => named.Id,
            _ => context.Units.Find(scope.Unit)?.Parent,
        };
        ReportingPeriod? period = PeriodOf(limit.Since, scope.Period);
        Derivation source = Source(limit, scope, unit, period);
        Derivation? added = limit.Plus == 0 ? null : new()
        {
            Kind = DerivationKind.Given,
            Label = "added",
            Form = form,
            Result = Reading.Of(limit.Plus),
        };
        return new()
        {
            Kind = DerivationKind.Limit,
            Label = "limit",
            Unit = unit,
            Period = limit.Since is ChangeReference.Baseline ? source.Period : period,
            Category = scope.Category,
            Form = form,
            Limit = limit,
            Factor = limit.Times,
            Inputs = added is null ? [source] : [source, added],
            Coverage = source.Coverage,
            Result = source.Result.NumberOrNull is { } number
                ? Reading.Of((number * limit.Times) + limit.Plus)
                : source.Result,
        };
    }

    /// <summary>
    /// Gets the period of which a limit takes its number; null if there is none. Always the whole period: a limit is
    /// for the end, however much of the period that is judged is known yet.
    /// </summary>
    public static ReportingPeriod? PeriodOf(ChangeReference? since, ReportingPeriod judged) => since switch
    {
        null or ChangeReference.Baseline => judged,
        ChangeReference.Fixed named => named.Period,
        _ => ChangeEvaluator.TryEarlier(since, judged, out ReportingPeriod earlier) ? earlier : null,
    };

    private Derivation Source(Limit.Derived limit, MeasureScope scope, OrgUnitId? unit, ReportingPeriod? period) =>
        unit is not { } there ? Nothing(scope, AbsenceCauses.NoUnitAbove)
        : period is not { } then ? Nothing(scope, AbsenceCauses.NoPeriodBefore)
        : limit.Since is ChangeReference.Baseline ? measures.Baseline(limit.Of, scope with { Unit = there })
        : measures.OfPeer(limit.Of, scope with { Unit = there, Period = then });

    private static Absence Reversed(MeasureScope scope) =>
        new(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.LimitsReversed);

    private static Derivation Nothing(MeasureScope scope, LocalizedText cause) => new()
    {
        Kind = DerivationKind.Given,
        Unit = scope.Unit,
        Period = scope.Period,
        Category = scope.Category,
        Result = Reading.Absent(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", cause),
    };
}

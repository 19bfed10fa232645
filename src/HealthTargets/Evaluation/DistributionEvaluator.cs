using System.Numerics;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Works out the share of a bound that a unit below has to reach.</summary>
internal sealed class DistributionEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    private static readonly BigInteger Largest = new(decimal.MaxValue);

    /// <summary>
    /// Gets the share as a derivation from the whole bound and the weights of all units; null where the unit has a
    /// bound of its own: it is the one whose bound is shared out, or the plan names another one for it.
    /// </summary>
    public Derivation? ShareOf(TargetFrame frame, Goal.Reach reach, MeasureScope scope, BoundOverride? other)
    {
        if (frame.Target.Distribute is not { } rule || scope.Unit == frame.Owner
            || other is { Unit: not null } or { Level: not null } or { Group: not null })
        {
            return null;
        }

        BoundOverride? whole = OverrideRules.Find(
            reach.Overrides, context.Units.Find(frame.Owner), scope with { Unit = frame.Owner });
        NumberForm form = measures.FormOf(reach.Measure);
        Derivation total = new()
        {
            Kind = DerivationKind.Given,
            Label = "limit",
            Unit = frame.Owner,
            Period = scope.Period,
            Form = form,
            Result = NumberOf(whole?.Bound ?? reach.Bound) is { } number
                ? Reading.Of(number)
                : Reading.Absent(
                    AbsenceReason.Undefined, frame.Target.Id.Value, AbsenceCauses.NotDistributable),
        };
        OrgUnitId[] units = [.. UnitsOf(context.Units, rule, frame.Owner, DayOf(frame, context.AsOf))
            .OrderBy(unit => unit.Value, StringComparer.Ordinal)];
        Derivation[] weights = [.. units.Select(unit => Weight(rule.By, reach.Measure, scope with { Unit = unit }))];
        return Shared(rule, total, units, weights, scope, form);
    }

    /// <summary>Gets the units among which a bound is shared out.</summary>
    public static IEnumerable<OrgUnitId> UnitsOf(
        OrgUnitTree units, Distribution rule, OrgUnitId owner, LocalDate date) =>
        UnitSelector.Select(units, rule.To, owner, date).Where(unit => unit != owner).Distinct();

    /// <summary>Gets the day on which the units of a target have to exist.</summary>
    public static LocalDate DayOf(TargetFrame frame, LocalDate asOf) =>
        LocalDate.Max(frame.Period.Start, LocalDate.Min(frame.Period.End, asOf));

    /// <summary>Gets the same bound with another number.</summary>
    public static Bound With(Bound bound, Rational share)
    {
        Limit.Number limit = new(DecimalOf(share));
        return bound switch
        {
            Bound.AtMost => new Bound.AtMost(limit),
            Bound.Above => new Bound.Above(limit),
            Bound.Below => new Bound.Below(limit),
            Bound.EqualTo => new Bound.EqualTo(limit),
            _ => new Bound.AtLeast(limit),
        };
    }

    /// <summary>Gets what a verdict says of its share.</summary>
    public static BoundShare? Summary(Derivation? share) => share is { Result.IsPresent: true }
        ? new(
            share.Inputs[0].Result.Number,
            share.Inputs[(int)share.Factor!.Value.Numerator].Result.Number,
            share.Inputs.Skip(1).Aggregate(Rational.Zero, (sum, weight) => sum + weight.Result.Number))
        : null;

    /// <summary>Gets the number of a bound that can be shared out; null of any other.</summary>
    public static decimal? NumberOf(Bound bound) => bound switch
    {
        Bound.AtLeast { Limit: Limit.Number limit } => limit.Value,
        Bound.AtMost { Limit: Limit.Number limit } => limit.Value,
        Bound.Above { Limit: Limit.Number limit } => limit.Value,
        Bound.Below { Limit: Limit.Number limit } => limit.Value,
        Bound.EqualTo { Limit: Limit.Number limit } => limit.Value,
        _ => null,
    };

    // A share has at most six decimals more than none, and is no larger than a number of the plan.
    private static decimal DecimalOf(Rational share) =>
        (decimal)share.Numerator / (decimal)share.Denominator;

    private Derivation Weight(DistributionKey by, Measure measure, MeasureScope scope) => by switch
    {
        DistributionKey.OfIndicator of => measures.OfPeer(
            new Measure.Value(of.Indicator), scope with { Baseline = null }),
        DistributionKey.LastYear when scope.Period.TrySamePeriodLastYear(out ReportingPeriod earlier) =>
            measures.OfPeer(measure, scope with { Period = earlier, Baseline = null }),
        DistributionKey.LastYear => Plain(scope, Reading.Absent(
            AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoPeriodLastYear)),
        DistributionKey.Given given => Plain(
            scope,
            given.Weights.FirstOrDefault(weight => weight.Unit == scope.Unit) is { } found
                ? Reading.Of(found.Weight)
                : Reading.Absent(AbsenceReason.Missing, scope.Unit.Value, AbsenceCauses.NoWeightGiven)),
        _ => Plain(scope, Reading.Of(Rational.One)),
    };

    private static Derivation Plain(MeasureScope scope, Reading weight) => new()
    {
        Kind = DerivationKind.Given,
        Label = "weight",
        Unit = scope.Unit,
        Result = weight,
    };

    private static Derivation Shared(
        Distribution rule,
        Derivation total,
        OrgUnitId[] units,
        Derivation[] weights,
        MeasureScope scope,
        NumberForm form)
    {
        int place = Array.IndexOf(units, scope.Unit);
        return new()
        {
            Kind = DerivationKind.Share,
            Label = "limit",
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = form,
            Inputs = [total, .. weights],
            Factor = (Rational)(place + 1),
            Decimals = rule.Decimals,
            Result = AbsenceRules.FirstAbsence([total, .. weights]) is { } absence
                ? Reading.Absent(absence)
                : Number(rule, total.Result.Number, units, weights, place, scope),
        };
    }

    private static Reading Number(
        Distribution rule, Rational total, OrgUnitId[] units, Derivation[] weights, int place, MeasureScope scope)
    {
        Rational[] numbers = [.. weights.Select(weight => weight.Result.Number)];
        bool canShare = place >= 0 && Array.TrueForAll(numbers, number => number.Sign >= 0)
            && Array.Exists(numbers, number => number.Sign > 0);
        if (!canShare)
        {
            return Reading.Absent(
                AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.NoShare);
        }

        Rational share = LargestRemainder.Of(total, [.. units.Zip(numbers)], rule.Decimals)[place];
        return IsDecimal(share)
            ? Reading.Of(share)
            : Reading.Absent(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.ShareTooLong);
    }

    /// <summary>Tells whether a share has few enough digits to be a limit.</summary>
    public static bool IsDecimal(Rational share) =>
        BigInteger.Abs(share.Numerator) <= Largest && share.Denominator <= Largest;
}

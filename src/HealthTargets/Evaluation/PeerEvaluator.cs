using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Takes measures that compare a unit with its peers, and percentiles of the peers.</summary>
internal sealed class PeerEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    public Derivation Rank(Measure.Rank rank, MeasureScope scope)
    {
        Derivation[] all = WithOwn(rank.Of, rank.Peers, scope);
        return AmongPeers(
            DerivationKind.Rank, rank, all, scope, rank.PeersMin, (own, numbers) => RankOf(rank, own, numbers)) with
        {
            RankRule = rank,
        };
    }

    public Derivation PercentileRank(Measure.PercentileRank rank, MeasureScope scope)
    {
        Derivation[] all = WithOwn(rank.Of, rank.Peers, scope);
        return AmongPeers(
            DerivationKind.PercentileRank, rank, all, scope, Math.Max(2, rank.PeersMin), ShareBelow);
    }

    public Derivation Percentile(Measure.Percentile percentile, MeasureScope scope)
    {
        Derivation[] all = [.. Units(percentile.Peers, scope)
            .Select(unit => measures.OfPeer(percentile.Of, scope with { Unit = unit }))
            .Where(peer => !AbsenceRules.DoesNotApply(peer))];
        Rational[] present = PresentOf(all);
        return new Derivation
        {
            Kind = DerivationKind.Percentile,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(percentile),
            Factor = percentile.Percent,
            Inputs = [.. all],
            Coverage = CoverageOf(all),
            Warnings = LeftOut(all),
            Result = present.Length == 0 && AbsenceRules.FirstAbsence(all) is { } absence ? Reading.Absent(absence)
                : present.Length < Math.Max(1, percentile.PeersMin) ? TooFew(scope)
                : Reading.Of(ValueAt(percentile.Percent, present)),
        };
    }

    // The place of the number of the unit itself, which is the first of all.
    private Derivation AmongPeers(
        DerivationKind kind,
        Measure measure,
        Derivation[] all,
        MeasureScope scope,
        int peersMin,
        Func<Rational, Rational[], Rational> placeOf)
    {
        Reading own = all[0].Result;
        Rational[] present = PresentOf(all);
        return new Derivation
        {
            Kind = kind,
            Unit = scope.Unit,
            Period = scope.Period,
            Category = scope.Category,
            Form = measures.FormOf(measure),
            Inputs = [.. all],
            Coverage = CoverageOf(all),
            Warnings = own.IsPresent ? LeftOut(all) : [],
            Result = !own.IsPresent ? own
                : present.Length < peersMin ? TooFew(scope)
                : Reading.Of(placeOf(own.Number, present)),
        };
    }

    // The unit itself first, whether it is among the peers or not.
    private Derivation[] WithOwn(Measure of, UnitSelection peers, MeasureScope scope) =>
    [
        measures.OfPeer(of, scope),
        .. Units(peers, scope).Where(unit => unit != scope.Unit)
            .Select(unit => measures.OfPeer(of, scope with { Unit = unit }))
            .Where(peer => !AbsenceRules.DoesNotApply(peer)),
    ];

    private IReadOnlyList<OrgUnitId> Units(UnitSelection peers, MeasureScope scope) => UnitSelector.InOrder(
        context.Units, peers, scope.Unit, LocalDate.Min(scope.Period.End, context.AsOf));

    private static Rational[] PresentOf(Derivation[] all) =>
        [.. all.Where(unit => unit.Result.IsPresent).Select(unit => unit.Result.Number)];

    private static Coverage CoverageOf(Derivation[] all) =>
        new(all.Count(unit => unit.Result.IsPresent), all.Length, null);

    private static ValueList<VerdictWarning> LeftOut(Derivation[] all) =>
        AbsenceRules.FirstAbsence(all) is { } absence ? [new(WarningKind.Incomplete, absence.Place)] : [];

    private static Reading TooFew(MeasureScope scope) =>
        Reading.Absent(AbsenceReason.Undefined, $"{scope.Unit}, {scope.Period}", AbsenceCauses.TooFewPeers);

    private static int RankOf(Measure.Rank rank, Rational own, Rational[] numbers)
    {
        int sign = rank.Best == Direction.Higher ? 1 : -1;
        IEnumerable<Rational> better = numbers.Where(number => number.CompareTo(own) * sign > 0);
        return rank.Ties switch
        {
            RankTies.Dense => better.Distinct().Count() + 1,
            RankTies.Worst => better.Count() + numbers.Count(number => number == own),
            _ => better.Count() + 1,
        };
    }

    private static Rational ShareBelow(Rational own, Rational[] numbers)
    {
        int below = numbers.Count(number => number < own);
        int othersEqual = numbers.Count(number => number == own) - 1;
        return Rational.Fraction(50 * ((2 * below) + othersEqual), numbers.Length - 1);
    }

    private static Rational ValueAt(Rational percent, Rational[] numbers)
    {
        Rational[] sorted = [.. numbers.Order()];
        Rational place = percent / 100 * (sorted.Length - 1);
        int below = (int)(place.Numerator / place.Denominator);
        Rational step = below + 1 < sorted.Length ? sorted[below + 1] - sorted[below] : Rational.Zero;
        return sorted[below] + ((place - below) * step);
    }
}

using System.Numerics;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Takes measures that compare a unit with its peers, and percentiles of the peers. Units with the same peers share
/// one order.
/// </summary>
internal sealed class PeerColumns(ColumnContext context, MeasureColumns measures)
{
    private const byte TooFew = AbsenceCodes.Undefined;
    private const byte DoesNotApply = AbsenceCodes.NotApplicable;

    public MeasureColumn Rank(Measure.Rank rank, ColumnScope scope) => Placed(
        rank.Of, rank.Peers, rank.PeersMin, scope, (own, isMember, group) => RankOf(rank, own, isMember, group));

    public MeasureColumn PercentileRank(Measure.PercentileRank rank, ColumnScope scope) =>
        Placed(rank.Of, rank.Peers, Math.Max(2, rank.PeersMin), scope, ShareBelow);

    public MeasureColumn Percentile(Measure.Percentile percentile, ColumnScope scope)
    {
        Relation relation = Peers(percentile.Peers, scope);
        MeasureColumn peers = measures.Evaluate(percentile.Of, scope with { Lanes = relation.Others });
        Column results = new(relation.GroupCount);
        bool[] rows = new bool[relation.GroupCount];
        for (int group = 0; group < rows.Length; group++)
        {
            PeerState state = PeerState.Of(peers, relation.Group(group));
            rows[group] = state.HasRows;
            GroupOrder sorted = GroupOrder.Of(peers.Numbers, relation.Group(group));
            if (state.IsDoubtful)
            {
                results.SetDoubtful(group);
            }
            else if (sorted.Count == 0 && state.Absence != 0)
            {
                results.SetState(group, state.Absence);
            }
            else if (sorted.Count < Math.Max(1, percentile.PeersMin))
            {
                results.SetState(group, TooFew);
            }
            else
            {
                results.Set(group, ValueAt(percentile.Percent, sorted));
            }
        }

        return new MeasureColumn(results) { Rows = rows }.Gather(relation.GroupOf, AbsenceReason.Undefined);
    }

    private Relation Peers(UnitSelection peers, ColumnScope scope) =>
        measures.Lanes.Related(scope.Lanes, peers, LocalDate.Min(scope.Period.End, context.AsOf));

    // The unit itself takes part, whether it is among the peers or not.
    private MeasureColumn Placed(
        Measure of,
        UnitSelection selection,
        int least,
        ColumnScope scope,
        Func<Approx, bool, GroupOrder, Approx> place)
    {
        MeasureColumn own = measures.Evaluate(of, scope);
        Relation relation = Peers(selection, scope);
        MeasureColumn peers = measures.Evaluate(of, scope with { Lanes = relation.Others });
        int count = relation.GroupCount;
        GroupOrder?[] sorted = new GroupOrder?[count];
        PeerState[] states = new PeerState[count];
        HashSet<(int Group, int Unit)> members = [];
        for (int group = 0; group < count; group++)
        {
            states[group] = PeerState.Of(peers, relation.Group(group));
            sorted[group] = GroupOrder.Of(peers.Numbers, relation.Group(group));
            foreach (int member in relation.Group(group))
            {
                members.Add((group, relation.Others[member]));
            }
        }

        Column result = new(scope.Count);
        bool[] rows = new bool[scope.Count];
        for (int lane = 0; lane < result.Count; lane++)
        {
            int group = relation.GroupOf[lane];
            rows[lane] = own.HasRows(lane) || states[group].HasRows;
            if (result.Lacks(lane, own.Numbers))
            {
                continue;
            }

            bool isMember = members.Contains((group, scope.Lanes[lane]));
            if (states[group].IsDoubtful)
            {
                result.SetDoubtful(lane);
            }
            else if (sorted[group]!.Count + (isMember ? 0 : 1) < least)
            {
                result.SetState(lane, TooFew);
            }
            else
            {
                result.Set(lane, place(own.Numbers[lane], isMember, sorted[group]!));
            }
        }

        return new(result) { Rows = rows };
    }

    private static Approx RankOf(Measure.Rank rank, Approx own, bool isMember, GroupOrder group)
    {
        if (group.Around(own, isMember) is not { } around)
        {
            return Approx.Unknown;
        }

        bool highest = rank.Best == Direction.Higher;
        int better = highest ? around.Above : around.Below;
        int all = group.Count + (isMember ? 0 : 1);
        int equal = all - around.Above - around.Below;
        int? different = rank.Ties != RankTies.Dense ? null
            : highest ? group.Different(group.Count - better, group.Count) : group.Different(0, better);
        return rank.Ties switch
        {
            RankTies.Dense => different is { } count ? Approx.Of(count + 1) : Approx.Unknown,
            RankTies.Worst => Approx.Of(better + equal),
            _ => Approx.Of(better + 1),
        };
    }

    private static Approx ShareBelow(Approx own, bool isMember, GroupOrder group)
    {
        if (group.Around(own, isMember) is not { } around)
        {
            return Approx.Unknown;
        }

        int others = group.Count - (isMember ? 1 : 0);
        int othersEqual = others - around.Above - around.Below;
        return new Approx(50.0 * ((2.0 * around.Below) + othersEqual), 0) / Approx.Of(others);
    }

    private static Approx ValueAt(Rational percent, GroupOrder sorted)
    {
        Rational place = percent / 100 * (sorted.Count - 1);
        int below = (int)BigInteger.Divide(place.Numerator, place.Denominator);
        Approx first = sorted.At(below);
        return below + 1 < sorted.Count && place != below
            ? first + (Approx.Of(place - below) * (sorted.At(below + 1) - first))
            : first;
    }

    // What is known of peers besides their numbers; who does not apply is left out.
    private readonly record struct PeerState(bool IsDoubtful, bool HasRows, byte Absence)
    {
        public static PeerState Of(MeasureColumn peers, ReadOnlySpan<int> members)
        {
            (bool doubtful, bool rows, byte absence) = (false, false, 0);
            foreach (int member in members)
            {
                byte state = peers.Numbers.StateOf(member);
                if (state != DoesNotApply)
                {
                    doubtful |= state == CellCodes.Doubtful;
                    rows |= peers.HasRows(member);
                    absence = absence == 0 && CellCodes.IsAbsent(state) ? state : absence;
                }
            }

            return new(doubtful, rows, absence);
        }
    }
}

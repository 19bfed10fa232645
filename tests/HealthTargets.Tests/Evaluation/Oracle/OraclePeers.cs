using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>Measures that compare peers, groups or years, as their definitions in Measure.cs say.</summary>
internal sealed class OraclePeers(OracleMeasures measures, OracleUnits units, LocalDate asOf)
{
    public Answer Take(Measure measure, OracleScope scope) => measure switch
    {
        Measure.Slope slope => Slope(slope, scope),
        Measure.Disparity disparity => Disparity(disparity, scope),
        Measure.Percentile percentile => Percentile(percentile, scope),
        Measure.PercentileRank rank => PercentileRank(rank, scope),
        _ => throw new InvalidOperationException("A measure of an unknown form."),
    };

    // The textbook formula: (n sum xy - sum x sum y) / (n sum x^2 - (sum x)^2).
    private Answer Slope(Measure.Slope slope, OracleScope scope)
    {
        ReportingPeriod last = scope.Period.SubPeriods(slope.Each).LastOrDefault(
            ReportingPeriod.Containing(slope.Each, scope.Period.End));
        if (last.End != scope.Period.End)
        {
            return Answer.No(AbsenceReason.Undefined) with { Seen = false };
        }

        Answer[] parts = [.. Enumerable.Range(0, slope.Periods)
            .Select(i => last.Plus(i + 1 - slope.Periods))
            .Select(part => part.End > asOf
                ? Answer.No(AbsenceReason.NotDue) with { Seen = false }
                : measures.Take(slope.Of, scope with { Period = part }))];
        (Exact X, Exact Y)[] points = [.. parts.Select((part, i) => (X: (Exact)i, part.Number))
            .Where(point => point.Number is not null).Select(point => (point.X, point.Number!.Value))];
        bool enough = points.Length == parts.Length || (slope.Missing is MissingPolicy.Skip && points.Length >= 3);
        if (!enough)
        {
            return Answer.No(parts.First(part => part.Number is null).Why!.Value).From(parts);
        }

        Exact n = points.Length;
        Exact x = Exact.Sum(points.Select(point => point.X));
        Exact y = Exact.Sum(points.Select(point => point.Y));
        Exact xy = Exact.Sum(points.Select(point => point.X * point.Y));
        Exact xx = Exact.Sum(points.Select(point => point.X * point.X));
        return Answer.Of(((n * xy) - (x * y)) / ((n * xx) - (x * x))).From(parts);
    }

    private Answer Disparity(Measure.Disparity disparity, OracleScope scope)
    {
        Answer[] groups = [.. (disparity.Between switch
        {
            DisparityGroups.Categories some => some.Ids.Select(id => scope with { Category = id }),
            // The first and the last are those of the list as it was written.
            DisparityGroups.Units some when disparity.Reference == DisparityReference.Ends =>
                Listed(some.Selection, scope).Select(unit => scope with { Unit = unit }),
            DisparityGroups.Units some => Units(some.Selection, scope).Select(unit => scope with { Unit = unit }),
            _ => throw new InvalidOperationException("Groups of an unknown form."),
        }).Select(group => measures.Take(disparity.Of, group))];
        Answer none = Answer.No(AbsenceReason.Undefined) with { Seen = false };
        bool bestIsHigh = disparity.Best == Direction.Higher;
        (Answer first, Answer second) = disparity.Reference switch
        {
            DisparityReference.Extremes => (Edge(disparity, groups, true, 2), Edge(disparity, groups, false, 2)),
            DisparityReference.Ends => groups.Length > 1 ? (groups[0], groups[^1]) : (none, none),
            DisparityReference.Best => (measures.Take(disparity.Of, scope), Edge(disparity, groups, bestIsHigh, 1)),
            DisparityReference.Worst => (measures.Take(disparity.Of, scope), Edge(disparity, groups, !bestIsHigh, 1)),
            _ => (measures.Take(disparity.Of, scope), Edge(disparity, groups, null, 1)),
        };
        Answer whole = (first.Number, second.Number) is not ({ } a, { } b) ? Answer.No((first.Why ?? second.Why)!.Value)
            : disparity.Form == DisparityForm.Difference ? Answer.Of(a - b)
            : b.Sign == 0 ? none
            : Answer.Of(a / b);
        return whole.From(first, second);
    }

    // The highest, the lowest or the mean of the groups to which it applies.
    private static Answer Edge(Measure.Disparity disparity, Answer[] all, bool? highest, int least)
    {
        Answer[] groups = [.. all.Where(group => group.Applies)];
        Exact[] numbers = [.. groups.Where(group => group.Number is not null).Select(group => group.Number!.Value).Order()];
        bool complete = numbers.Length == groups.Length || (disparity.Missing is MissingPolicy.Skip && numbers.Length > 0);
        Answer edge = !complete ? Answer.No(groups.First(group => group.Number is null).Why!.Value)
            : numbers.Length < least ? Answer.No(AbsenceReason.Undefined)
            : Answer.Of(highest switch
            {
                true => numbers[^1],
                false => numbers[0],
                null => Exact.Sum(numbers) / numbers.Length,
            });
        return edge.From(groups);
    }

    private Answer Percentile(Measure.Percentile percentile, OracleScope scope)
    {
        Answer[] all = [.. Units(percentile.Peers, scope)
            .Select(unit => measures.Take(percentile.Of, scope with { Unit = unit })).Where(peer => peer.Applies)];
        Exact[] sorted = [.. all.Where(peer => peer.Number is not null).Select(peer => peer.Number!.Value).Order()];
        if (sorted.Length == 0 && all.Length > 0)
        {
            return Answer.No(all[0].Why!.Value).From(all);
        }

        if (sorted.Length == 0 || sorted.Length < percentile.PeersMin)
        {
            return Answer.No(AbsenceReason.Undefined).From(all);
        }

        // In place 1 + (n - 1) p / 100, counted from 1; between two places in a straight line.
        Exact place = (Exact)percentile.Percent / 100 * (sorted.Length - 1);
        int i = Enumerable.Range(0, sorted.Length).Last(at => at <= place);
        Exact next = sorted[Math.Min(i + 1, sorted.Length - 1)];
        return Answer.Of(sorted[i] + ((place - i) * (next - sorted[i]))).From(all);
    }

    private Answer PercentileRank(Measure.PercentileRank rank, OracleScope scope)
    {
        Answer own = measures.Take(rank.Of, scope);
        Answer[] others = [.. Units(rank.Peers, scope).Where(unit => unit != scope.Unit)
            .Select(unit => measures.Take(rank.Of, scope with { Unit = unit })).Where(peer => peer.Applies)];
        Exact[] numbers = [.. others.Where(peer => peer.Number is not null).Select(peer => peer.Number!.Value)];
        Answer whole = own.Number is not { } number ? Answer.No(own.Why!.Value)
            : numbers.Length == 0 || numbers.Length + 1 < rank.PeersMin ? Answer.No(AbsenceReason.Undefined)
            : Answer.Of(Exact.Sum(numbers.Select(other =>
                other < number ? 100 : other == number ? (Exact)50 : 0)) / numbers.Length);
        return whole.From([.. others, own]);
    }

    private IReadOnlyList<OrgUnitId> Units(UnitSelection peers, OracleScope scope) =>
        [.. Listed(peers, scope).OrderBy(unit => unit.Value, StringComparer.Ordinal)];

    private IEnumerable<OrgUnitId> Listed(UnitSelection peers, OracleScope scope) =>
        units.Select(peers, scope.Unit, asOf < scope.Period.End ? asOf : scope.Period.End);
}

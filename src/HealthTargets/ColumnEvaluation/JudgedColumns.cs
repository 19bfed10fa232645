using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The checks of a target that were judged, and what they come to together for one lane after the other.
/// </summary>
internal sealed class JudgedColumns(TargetFrame frame, int checkCount, CheckColumn[] checks, LocalDate asOf)
{
    private const byte NotApplicable = AbsenceCodes.NotApplicable;

    private readonly List<CheckColumn> included = [];
    private readonly bool watched = frame.Target.Goal is Goal.Watch;
    private byte[] statuses = [];
    private CheckColumn? decisive;
    private byte outcome;
    private bool holds;

    /// <summary>
    /// Gets a value indicating whether a check says nothing before its end, unless it is broken for good.
    /// </summary>
    public bool IsFiltered { get; init; } =
        frame.Target.Timing is Timing.Every or Timing.At or Timing.Maintain && checkCount != 1;

    /// <summary>Gets the checks that count for the lane that was decided last.</summary>
    public IReadOnlyList<CheckColumn> Included => included;

    /// <summary>Gets the lanes that have checks which count, and no row of data for any of them.</summary>
    public List<int> LanesWithoutRows()
    {
        List<int> lanes = [];
        for (int lane = 0; checks.Length > 0 && lane < checks[0].Count; lane++)
        {
            if (Include(lane) && included.Count > 0 && included.TrueForAll(check => !check.HasRows(lane)))
            {
                lanes.Add(lane);
            }
        }

        return lanes;
    }

    /// <summary>Works out what the checks come to for a lane; false where that is doubtful.</summary>
    public bool Decide(int lane)
    {
        if (!Include(lane))
        {
            return false;
        }

        if (included.Count == 0)
        {
            return true;
        }

        return watched ? DecideWatched(lane) : DecideJoined(lane);
    }

    /// <summary>Writes what the checks came to for the lane that was decided last.</summary>
    public void Write(TargetColumns result, int lane, int from)
    {
        CheckColumn check = decisive!;
        byte status = watched ? check.StatusOf(from) : Status(from);
        byte absence = outcome != CellCodes.Present ? outcome
            : status == (byte)Targets.Status.NoData ? WhyUndetermined(from)
            : (byte)0;
        bool several = (checkCount > 1 || check.Check.IsOnTheWay) && check.Check.Period != frame.Period;
        byte attained = watched || outcome != CellCodes.Present ? TargetColumns.Undetermined : (byte)(holds ? 1 : 0);
        int place = result.Place(several ? check.Check.Period : null, check.Check.Category);
        result.Set(lane, status, attained, absence, place);
        if (check.Value is { } value)
        {
            result.Value.Copy(lane, value, from);
        }
        else
        {
            result.Value.SetState(lane, outcome == CellCodes.Present ? NotApplicable : outcome);
        }

        result.Attainment.Copy(lane, check.Attainment, from);
        result.Gap.Copy(lane, check.Gap, from);
        CopyNumber(result.Expected, lane, check.Expected, from);
        CopyNumber(result.Baseline, lane, check.Baseline, from);
        ScoreColumns.Set(result, lane);
    }

    // What is absent is not told of numbers beside the value.
    private static void CopyNumber(Column column, int lane, Column? from, int fromLane)
    {
        if (from is null || from.IsAbsent(fromLane))
        {
            column.SetState(lane, CellCodes.None);
        }
        else
        {
            column.Copy(lane, from, fromLane);
        }
    }

    private bool Include(int lane)
    {
        included.Clear();
        foreach (CheckColumn check in checks)
        {
            byte status = check.StatusOf(lane);
            if (status == CellCodes.Doubtful)
            {
                return false;
            }

            if (!IsFiltered || check.Check.Due <= asOf || status == (byte)Targets.Status.Missed
                || check.Check.Period == frame.Period)
            {
                included.Add(check);
            }
        }

        return true;
    }

    // What is watched reports its latest number.
    private bool DecideWatched(int lane)
    {
        decisive = included.FindLast(check => check.Outcome.StateOf(lane) is CellCodes.Present or CellCodes.Doubtful)
            ?? included[^1];
        outcome = decisive.Outcome.StateOf(lane);
        return outcome != CellCodes.Doubtful;
    }

    private bool DecideJoined(int lane)
    {
        decisive = included[0];
        foreach (CheckColumn check in included)
        {
            int? order = Order(check, decisive, lane);
            if (order is null)
            {
                return false;
            }

            decisive = order < 0 ? check : decisive;
        }

        // In the three-valued logic of Kleene; no outcome is doubtful, since no status is.
        outcome = CellCodes.Present;
        holds = true;
        foreach (CheckColumn check in included)
        {
            byte state = check.Outcome.StateOf(lane);
            holds &= state != CellCodes.Present || check.Outcome[lane].Value > 0;
            outcome = outcome == CellCodes.Present ? state : outcome;
        }

        outcome = holds ? outcome : CellCodes.Present;
        return outcome != CellCodes.Doubtful;
    }

    private byte Status(int lane)
    {
        Array.Resize(ref statuses, included.Count);
        for (int i = 0; i < statuses.Length; i++)
        {
            statuses[i] = included[i].StatusOf(lane);
        }

        // What has held so far can still be lost in the checks that are to come.
        byte soFar = StatusColumns.AtLeast(statuses.Length, statuses);
        return soFar == (byte)Targets.Status.Met && included.Count < checkCount
            ? (byte)Targets.Status.OnTrack
            : soFar;
    }

    private byte WhyUndetermined(int lane) =>
        included.Find(check => check.StatusOf(lane) == (byte)Targets.Status.NoData)?.WhyOf(lane) ?? 0;

    // The check that decides: one that is missed before one that is absent, else the one with the least to spare.
    private static int? Order(CheckColumn one, CheckColumn other, int lane)
    {
        int places = Place(one.StatusOf(lane)) - Place(other.StatusOf(lane));
        return places != 0 ? places : ReferenceEquals(one, other) ? 0 : OrderOfGaps(one, other, lane);
    }

    private static int Place(byte status) => (Status)status switch
    {
        Targets.Status.Missed => 0,
        Targets.Status.NoData => 1,
        _ => 2,
    };

    private static int? OrderOfGaps(CheckColumn one, CheckColumn other, int lane)
    {
        if (one.Gap.IsDoubtful(lane) || other.Gap.IsDoubtful(lane))
        {
            return null;
        }

        int? order = Approx.Compare(one.Gap[lane], other.Gap[lane]);
        if (order is not null || one.Ranges is not { } first || other.Ranges is not { } second
            || first[lane] != second[lane] || !IsExact(first[lane]))
        {
            return order;
        }

        // With the same limits the values tell.
        int? values = Approx.Compare(one.Value![lane], other.Value![lane]);
        return first[lane].High is null ? values : first[lane].Low is null ? -values : values == 0 ? 0 : null;
    }

    private static bool IsExact(ApproxRange range) =>
        range.Low is null or { Error: 0 } && range.High is null or { Error: 0 };
}

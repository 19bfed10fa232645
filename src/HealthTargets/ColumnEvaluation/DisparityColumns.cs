using HealthTargets.Columns;
using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Takes disparities between population groups or units.</summary>
internal sealed class DisparityColumns(ColumnContext context, MeasureColumns measures)
{
    private const byte TooFew = AbsenceCodes.Undefined;
    private const byte DoesNotApply = AbsenceCodes.NotApplicable;

    private enum Joint
    {
        Max,
        Min,
        Mean,
    }

    public MeasureColumn Evaluate(Measure.Disparity disparity, ColumnScope scope)
    {
        GroupedColumn groups = Groups(disparity, scope);
        MeasureColumn Joined(Joint joint, int least) =>
            groups.Reduce((column, members) => Join(disparity, joint, least, column, members));
        (MeasureColumn first, MeasureColumn second) = disparity.Reference switch
        {
            DisparityReference.Extremes => (Joined(Joint.Max, 2), Joined(Joint.Min, 2)),
            DisparityReference.Ends => (groups.Reduce(First), groups.Reduce(Last)),
            DisparityReference.Mean => (measures.Evaluate(disparity.Of, scope), Joined(Joint.Mean, 1)),
            _ => (measures.Evaluate(disparity.Of, scope), Joined(IsHighest(disparity) ? Joint.Max : Joint.Min, 1)),
        };
        Column result = new(scope.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            if (result.Lacks(lane, first.Numbers) || result.Lacks(lane, second.Numbers))
            {
                continue;
            }

            (Approx one, Approx other) = (first.Numbers[lane], second.Numbers[lane]);
            if (disparity.Form == DisparityForm.Ratio)
            {
                ChangeColumns.SetQuotient(result, lane, one, other, other.Sign());
            }
            else
            {
                result.Set(lane, one - other);
            }
        }

        return new(result) { Rows = MeasureColumn.Either(first.Rows, second.Rows) };
    }

    private static bool IsHighest(Measure.Disparity disparity) =>
        (disparity.Best == Direction.Higher) == (disparity.Reference == DisparityReference.Best);

    private GroupedColumn Groups(Measure.Disparity disparity, ColumnScope scope)
    {
        if (disparity.Between is DisparityGroups.Units units)
        {
            LocalDate date = LocalDate.Min(scope.Period.End, context.AsOf);
            bool asGiven = disparity.Reference == DisparityReference.Ends;
            Relation relation = measures.Lanes.Related(scope.Lanes, units.Selection, date, asGiven);
            return new(
                measures.Evaluate(disparity.Of, scope with { Lanes = relation.Others }),
                relation.GroupCount,
                relation.Group,
                relation.GroupOf);
        }

        // Every lane is a group of its own, its categories side by side.
        MeasureColumn[] columns = [.. ((DisparityGroups.Categories)disparity.Between).Ids
            .Select(category => measures.Evaluate(disparity.Of, scope with { Category = category }))];
        (MeasureColumn all, int[] places) = SideBySide(columns, scope.Count);
        int width = columns.Length;
        return new(
            all,
            scope.Count,
            lane => places.AsSpan(lane * width, width),
            [.. Enumerable.Range(0, scope.Count)]);
    }

    private static (MeasureColumn All, int[] Places) SideBySide(MeasureColumn[] columns, int count)
    {
        Column numbers = new(count * columns.Length);
        bool[] rows = new bool[numbers.Count];
        int[] places = new int[numbers.Count];
        for (int lane = 0; lane < count; lane++)
        {
            for (int i = 0; i < columns.Length; i++)
            {
                int place = (lane * columns.Length) + i;
                numbers.Copy(place, columns[i].Numbers, lane);
                rows[place] = columns[i].HasRows(lane);
                places[place] = place;
            }
        }

        return (new(numbers) { Rows = rows }, places);
    }

    private static Joined First(MeasureColumn groups, ReadOnlySpan<int> members) =>
        members.Length < 2 ? Joined.Of(TooFew) : Joined.Of(groups, members[0]);

    private static Joined Last(MeasureColumn groups, ReadOnlySpan<int> members) =>
        members.Length < 2 ? Joined.Of(TooFew) : Joined.Of(groups, members[^1]);

    private static Joined Join(
        Measure.Disparity disparity, Joint joint, int least, MeasureColumn groups, ReadOnlySpan<int> members)
    {
        Approx? joined = null;
        int present = 0;
        byte absence = 0;
        (bool doubtful, bool rows) = (false, false);
        foreach (int member in members)
        {
            byte state = groups.Numbers.StateOf(member);
            if (state == DoesNotApply)
            {
                continue;
            }

            rows |= groups.HasRows(member);
            doubtful |= state == CellCodes.Doubtful;
            absence = absence == 0 && CellCodes.IsAbsent(state) ? state : absence;
            if (state == CellCodes.Present)
            {
                present++;
                joined = joined is { } so ? With(joint, so, groups.Numbers[member]) : groups.Numbers[member];
            }
        }

        bool tolerated = disparity.Missing is MissingPolicy.Skip && present > 0;
        byte code = doubtful ? CellCodes.Doubtful
            : absence != 0 && !tolerated ? absence
            : present < least ? TooFew
            : CellCodes.Present;
        Approx number = joined ?? Approx.Zero;
        return new(code, joint == Joint.Mean && present > 0 ? number / Approx.Of(present) : number, rows);
    }

    private static Approx With(Joint joint, Approx joined, Approx number) => joint switch
    {
        Joint.Max => Approx.Max(joined, number),
        Joint.Min => Approx.Min(joined, number),
        _ => joined + number,
    };

    private delegate Joined Reduction(MeasureColumn groups, ReadOnlySpan<int> members);

    private delegate ReadOnlySpan<int> Members(int group);

    private readonly record struct Joined(byte State, Approx Number, bool HasRows)
    {
        public static Joined Of(byte state) => new(state, Approx.Zero, false);

        public static Joined Of(MeasureColumn column, int lane) =>
            new(column.Numbers.StateOf(lane), column.Numbers[lane], column.HasRows(lane));
    }

    // The numbers of the groups, and which of them each lane looks at.
    private sealed record GroupedColumn(MeasureColumn Column, int Count, Members MembersOf, int[] GroupOf)
    {
        public MeasureColumn Reduce(Reduction reduce)
        {
            Column results = new(Count);
            bool[] rows = new bool[Count];
            for (int group = 0; group < Count; group++)
            {
                Joined joined = reduce(Column, MembersOf(group));
                rows[group] = joined.HasRows;
                if (joined.State == CellCodes.Present)
                {
                    results.Set(group, joined.Number);
                }
                else
                {
                    results.SetState(group, joined.State);
                }
            }

            return new MeasureColumn(results) { Rows = rows }.Gather(GroupOf, AbsenceReason.Undefined);
        }
    }
}

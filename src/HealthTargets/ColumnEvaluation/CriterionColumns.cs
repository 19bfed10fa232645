using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Decides for many units whether a criterion holds: 1, 0, or an absence, in the three-valued logic of Kleene.
/// </summary>
internal sealed class CriterionColumns(MeasureColumns measures)
{
    public MeasureColumn Evaluate(Criterion criterion, ColumnScope scope) => criterion switch
    {
        Criterion.Within within => Within(within, scope),
        Criterion.All all => Joined(all.Parts, all.Parts.Count, scope),
        Criterion.Any any => Joined(any.Parts, 1, scope),
        Criterion.AtLeastOf some => Joined(some.Parts, some.Minimum, scope),
        Criterion.Not not => Not(measures.Evaluate(not.Part, scope)),
        _ => throw new InvalidOperationException("A criterion of an unknown form."),
    };

    /// <summary>Compares numbers with ranges.</summary>
    public static Column Compare(Column values, RangeColumns ranges)
    {
        Column truths = new(values.Count);
        for (int lane = 0; lane < values.Count; lane++)
        {
            if (truths.Lacks(lane, values))
            {
                continue;
            }

            byte state = ranges.StateOf(lane);
            if (state != CellCodes.Present)
            {
                truths.SetState(lane, state);
            }
            else if (ranges[lane].Contains(values[lane]) is { } holds)
            {
                truths.Set(lane, holds ? Approx.One : Approx.Zero);
            }
            else
            {
                truths.SetDoubtful(lane);
            }
        }

        return truths;
    }

    /// <summary>Gets numbers in which what an incomplete count decides already is decided.</summary>
    /// <remarks>As <see cref="IncompleteRules"/>.</remarks>
    public static Column Decide(MeasureColumn value, RangeColumns ranges)
    {
        if (value.Counted is not { } counted)
        {
            return value.Numbers;
        }

        Column decided = new(counted.Count);
        for (int lane = 0; lane < decided.Count; lane++)
        {
            decided.Copy(lane, value.Numbers, lane);
            if (!value.Numbers.IsAbsent(lane) || counted.StateOf(lane) == CellCodes.None)
            {
                continue;
            }

            if (counted.IsDoubtful(lane) || ranges.StateOf(lane) == CellCodes.Doubtful)
            {
                decided.SetDoubtful(lane);
            }
            else if (counted.IsPresent(lane) && ranges.StateOf(lane) == CellCodes.Present)
            {
                DecideBy(decided, lane, counted, ranges[lane]);
            }
        }

        return decided;
    }

    private static void DecideBy(Column decided, int lane, Column counted, ApproxRange range)
    {
        bool? decides = range.High is null ? range.Contains(counted[lane]) : range.IsAbove(counted[lane]);
        if (decides is null)
        {
            decided.SetDoubtful(lane);
        }
        else if (decides == true)
        {
            decided.Copy(lane, counted, lane);
        }
    }

    /// <summary>Decides whether at least so many of some truths hold.</summary>
    public static Column AtLeast(int needed, IReadOnlyList<Column> truths, int count)
    {
        Column result = new(count);
        for (int lane = 0; lane < count; lane++)
        {
            (int holding, int open, byte absence) = (0, 0, 0);
            bool doubtful = false;
            foreach (Column truth in truths)
            {
                byte state = truth.StateOf(lane);
                holding += state == CellCodes.Present && truth[lane].Value > 0 ? 1 : 0;
                open += state == CellCodes.Present ? 0 : 1;
                doubtful |= state == CellCodes.Doubtful;
                absence = absence == 0 && CellCodes.IsAbsent(state) ? state : absence;
            }

            if (holding >= needed || holding + open < needed)
            {
                result.Set(lane, holding >= needed ? Approx.One : Approx.Zero);
            }
            else
            {
                result.SetState(lane, doubtful ? CellCodes.Doubtful : absence);
            }
        }

        return result;
    }

    private MeasureColumn Within(Criterion.Within within, ColumnScope scope)
    {
        MeasureColumn value = measures.Evaluate(within.Measure, scope);
        RangeColumns ranges = measures.Limits.Resolve(within.Bound, measures.FormOf(within.Measure), scope);
        return new(Compare(Decide(value, ranges), ranges)) { Rows = value.Rows };
    }

    private MeasureColumn Joined(ValueList<Criterion> parts, int needed, ColumnScope scope)
    {
        MeasureColumn[] inputs = [.. parts.Select(part => measures.Evaluate(part, scope))];
        return new(AtLeast(needed, [.. inputs.Select(input => input.Numbers)], scope.Count))
        {
            Rows = inputs.Select(input => input.Rows).Aggregate((bool[]?)null, MeasureColumn.Either),
        };
    }

    private static MeasureColumn Not(MeasureColumn part)
    {
        Column result = new(part.Numbers.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            if (!result.Lacks(lane, part.Numbers))
            {
                result.Set(lane, part.Numbers[lane].Value == 0 ? Approx.One : Approx.Zero);
            }
        }

        return new(result) { Rows = part.Rows };
    }
}

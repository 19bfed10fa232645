using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Programs;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Replays;

/// <summary>
/// Makes programs of formulas, alone or as a change between two periods, whose names are all reported for exactly the
/// periods asked for.
/// </summary>
/// <param name="context">The indicators.</param>
/// <param name="slices">Finds what is reported.</param>
/// <param name="known">The programs made so far: a formula is the same in every period.</param>
internal sealed class ProgramBinder(
    EvaluationContext context, SliceBinder slices, Dictionary<Measure, VectorProgram> known)
{
    public SliceJob? Bind(Measure measure, Check check, LocalDate asOf, UnitLayout layout, SliceRule rule)
    {
        List<(IndicatorId Indicator, bool IsEarlier)> inputs = [];
        if (NodeOf(measure, inputs) is not { } node || Columns(measure, inputs, check, asOf, layout) is not { } columns)
        {
            return null;
        }

        if (!known.TryGetValue(measure, out VectorProgram? program))
        {
            program = ProgramCompiler.Compile(node, inputs.Count, AbsenceCodes.Undefined);
            known.Add(measure, program);
        }

        ProgramLimits limits = new(program, [.. columns.Select(BoundsOf)]);
        return rule.TailFor(limits.Results) is { } tail
            ? new ProgramJob(program, columns, limits, new ExactRows(context, measure, inputs, columns), rule, tail)
            : null;
    }

    private ProgramNode? NodeOf(Measure measure, List<(IndicatorId, bool)> inputs) => measure switch
    {
        Measure.Value value => NodeOf(value.Indicator, false, inputs),
        Measure.Change { Of: Measure.Value value } => NodeOf(value.Indicator, false, inputs) is { } now
            && NodeOf(value.Indicator, true, inputs) is { } before
                ? ProgramNode.Of(ProgramOperator.Subtract, now, before)
                : null,
        _ => null,
    };

    private ProgramNode? NodeOf(IndicatorId id, bool isEarlier, List<(IndicatorId, bool)> inputs)
    {
        if (context.Find(id)?.Quantity is Quantity.Computed computed)
        {
            return FormulaNodes.Of(computed.Expression, name => NodeOf(new IndicatorId(name), isEarlier, inputs));
        }

        if (!inputs.Contains((id, isEarlier)))
        {
            inputs.Add((id, isEarlier));
        }

        return new ProgramNode.Column(inputs.IndexOf((id, isEarlier)));
    }

    private SliceColumns[]? Columns(
        Measure measure,
        List<(IndicatorId Indicator, bool IsEarlier)> inputs,
        Check check,
        LocalDate asOf,
        UnitLayout layout)
    {
        ReportingPeriod earlier = check.Period;
        if (measure is Measure.Change change && !ChangeEvaluator.TryEarlier(change.Since, check.Period, out earlier))
        {
            return null;
        }

        List<SliceColumns> columns = [];
        foreach ((IndicatorId id, bool isEarlier) in inputs)
        {
            // A name that is not declared may only be read as it was reported, which is what a column is.
            if (slices.Numbers(context.FindOrCount(id), check, isEarlier ? earlier : check.Period, asOf, layout)
                is not { } column)
            {
                return null;
            }

            columns.Add(column);
        }

        return [.. columns];
    }

    private static ColumnBounds BoundsOf(SliceColumns columns)
    {
        if (columns.Slice is not { } slice)
        {
            return ColumnBounds.Stored(0, 0, true, true);
        }

        NumberRange range = slice.First;
        return ColumnBounds.Stored(
            range.MaxAbs, double.IsInfinity(range.MinNonZeroAbs) ? 0 : range.MinNonZeroAbs, range.AllWhole, false);
    }
}

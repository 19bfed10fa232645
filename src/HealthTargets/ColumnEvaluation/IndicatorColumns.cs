using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Gives the values of an indicator for many units at once, as <see cref="IndicatorReader"/> does for one. What is
/// asked for again is not worked out again.
/// </summary>
internal sealed class IndicatorColumns
{
    private readonly ColumnContext context;
    private readonly OwnColumns own;
    private readonly ReportedColumns reported;
    private readonly RatioColumns ratios;
    private readonly Dictionary<(IndicatorId, Lanes, ReportingPeriod, CategoryId?), MeasureColumn> known = [];

    public IndicatorColumns(ColumnContext context)
    {
        this.context = context;
        own = new(context);
        reported = new(context, own);
        ratios = new(context, own, reported, this);
    }

    /// <summary>Forgets what was kept.</summary>
    public void Forget()
    {
        known.Clear();
        own.Forget();
    }

    public MeasureColumn Value(IndicatorId id, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        if (!known.TryGetValue((id, lanes, period, category), out MeasureColumn? column))
        {
            column = Work(context.Plain.FindOrCount(id), lanes, period, category);
            known.Add((id, lanes, period, category), column);
        }

        return column;
    }

    /// <summary>
    /// Gets a name in a formula. One that no plan declares has no kind, so only a report for exactly this unit and
    /// period will do.
    /// </summary>
    public MeasureColumn Variable(IndicatorId id, Lanes lanes, ReportingPeriod period, CategoryId? category) =>
        context.Plain.Find(id) is not null
            ? Value(id, lanes, period, category)
            : reported.Read(
                new Indicator { Id = id, Quantity = new Quantity.Index(), DeclaredOverTime = Aggregation.None },
                ObservedSide.Value,
                lanes,
                period,
                category).ToMeasure();

    private MeasureColumn Work(Indicator indicator, Lanes lanes, ReportingPeriod period, CategoryId? category) =>
        period.Start > context.AsOf
            ? new(Column.Without(lanes.Count, AbsenceCodes.NotDue)) { Rows = new bool[lanes.Count] }
            : indicator.Quantity switch
            {
                Quantity.Computed computed => new FormulaColumns(context, this, indicator, lanes, period, category)
                    .Evaluate(computed.Expression) with
                {
                    // What a formula gives is not counted, be it no more than a name.
                    Counted = null,
                },
                Quantity.Ratio ratio => ratios.Value(indicator, ratio, lanes, period, category),
                _ => reported.Read(indicator, ObservedSide.Value, lanes, period, category)
                    .ToMeasure(counts: indicator.Quantity is Quantity.Count),
            };
}

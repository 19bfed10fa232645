using System.Diagnostics;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes bounds and their limits.</summary>
internal sealed class LimitWriter
{
    private readonly PlanOutput output;
    private readonly MeasureWriter measures;

    internal LimitWriter(PlanOutput output, MeasureWriter measures)
    {
        this.output = output;
        this.measures = measures;
    }

    /// <summary>Writes the property of a bound: <c>"atLeast": 95</c>.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="compared">The measure that is compared with it.</param>
    internal void WriteBound(Bound bound, Measure compared)
    {
        switch (bound)
        {
            case Bound.AtLeast { Limit: var limit }:
                Write("atLeast", limit, compared);
                break;
            case Bound.AtMost { Limit: var limit }:
                Write("atMost", limit, compared);
                break;
            case Bound.Above { Limit: var limit }:
                Write("above", limit, compared);
                break;
            case Bound.Below { Limit: var limit }:
                Write("below", limit, compared);
                break;
            case Bound.EqualTo { Limit: var limit }:
                Write("equals", limit, compared);
                break;
            case Bound.Between between:
                output.List("between", [between.Low, between.High], limit => Write(null, limit, compared));
                break;
            case Bound.About about:
                output.Object("about", () =>
                {
                    output.Number("value", about.Value);
                    output.Number("tolerance", about.Tolerance);
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Writes a limit: a number, a stage, or where it comes from.</summary>
    /// <param name="name">The property, or null in a list.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="compared">The measure that is compared with it; null to name the limit's own in full.</param>
    internal void Write(string? name, Limit limit, Measure? compared)
    {
        switch (limit)
        {
            case Limit.Number number:
                output.Number(name, number.Value);
                break;
            case Limit.Stage stage:
                output.Text(name, stage.Name);
                break;
            case Limit.Derived derived:
                output.Object(name, () => WriteDerived(derived, compared));
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Returns how a reference to another time is written.</summary>
    internal static string ReferenceText(ChangeReference since) => since switch
    {
        ChangeReference.Previous => "previous",
        ChangeReference.LastYear => "lastYear",
        ChangeReference.Baseline => "baseline",
        ChangeReference.Fixed @fixed => @fixed.Period.ToString(),
        _ => throw new UnreachableException(),
    };

    // What is as in the measure that is compared goes without saying.
    private void WriteDerived(Limit.Derived limit, Measure? compared)
    {
        if (limit.Of is Measure.Percentile percentile && percentile.Of == compared)
        {
            measures.WritePercentile(percentile);
        }
        else if (limit.Of != compared)
        {
            measures.WriteProperties(limit.Of, always: compared is not Measure.Value);
        }

        output.Text("unit", limit.Unit switch
        {
            null => null,
            LimitUnit.Named named => named.Id.Value,
            _ => "parent",
        });
        output.Text("since", limit.Since is null ? null : ReferenceText(limit.Since));
        output.Number("times", limit.Times == 1 ? null : limit.Times);
        output.Number("plus", limit.Plus == 0 ? null : limit.Plus);
    }
}

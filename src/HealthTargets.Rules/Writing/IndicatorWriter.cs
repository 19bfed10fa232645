using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Expressions;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes indicators.</summary>
internal sealed class IndicatorWriter
{
    private readonly PlanOutput output;

    internal IndicatorWriter(PlanOutput output) => this.output = output;

    /// <summary>Writes an indicator as a property: <c>"coverage": { "kind": "ratio", "unit": "%" }</c>.</summary>
    internal void Write(Indicator indicator) => output.Object(indicator.Id.Value, () =>
    {
        output.Localized("name", indicator.Name);
        WriteQuantity(indicator.Quantity);
        output.Localized("unit", indicator.Unit);
        output.Number("decimals", indicator.Decimals);
        output.Text(
            "better",
            indicator.Better == Direction.Neither ? null : PlanWords.Directions.WordFor(indicator.Better));
        output.Text("overTime", WordFor(indicator.DeclaredOverTime));
        output.Text("overUnits", WordFor(indicator.DeclaredOverUnits));
        new MeasureWriter(output).Selections.WriteMissing(indicator.Missing);
    });

    private static string? WordFor(Aggregation? aggregation) =>
        aggregation is { } declared ? PlanWords.Aggregations.WordFor(declared) : null;

    private void WriteQuantity(Quantity quantity)
    {
        output.Text("kind", KindWord.Of(quantity));
        switch (quantity)
        {
            case Quantity.Ratio ratio:
                output.Text("numerator", ratio.Numerator?.Value);
                output.Text("denominator", ratio.Denominator?.Value);
                output.ListIfAny("exclude", ratio.Exclude, id => output.Text(null, id.Value));
                output.Number("per", ratio.Per == 100 ? null : ratio.Per);
                break;
            case Quantity.Stage stage:
                output.List("stages", stage.Scale.Stages, name => output.Text(null, name));
                break;
            case Quantity.Computed computed:
                output.Text("formula", FormulaText.Write(computed.Expression));
                break;
            default:
                break;
        }
    }
}

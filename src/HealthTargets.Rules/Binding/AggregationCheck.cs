using HealthTargets.Indicators;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reports declared aggregations that the kind of quantity does not allow: they would give a number without a meaning,
/// or would never be used.
/// </summary>
internal static class AggregationCheck
{
    /// <summary>Checks both declarations of an indicator.</summary>
    internal static void Check(ObjectReader reader, Indicator indicator)
    {
        string name = indicator.Id.Value;
        Check(reader, "overTime", indicator.DeclaredOverTime, indicator.Quantity, name);
        Check(reader, "overUnits", indicator.DeclaredOverUnits, indicator.Quantity, name);
    }

    private static void Check(
        ObjectReader reader, string property, Aggregation? declared, Quantity quantity, string name)
    {
        if (declared is not { } aggregation || reader.Find(property) is not { } node
            || aggregation == Aggregation.None)
        {
            return;
        }

        string word = PlanWords.Aggregations.WordFor(aggregation);
        bool overTime = property == "overTime";
        string kind = KindWord.Of(quantity);
        if (quantity is Quantity.Stage && !KeepsStages(aggregation))
        {
            reader.Report(QuantityErrors.NotForStages(node, word, name));
        }
        else if (!overTime && aggregation is Aggregation.First or Aggregation.Last)
        {
            reader.Report(AggregationErrors.UnitsHaveNoOrder(node, word));
        }
        else if (IsMadeOfParts(quantity, aggregation, overTime))
        {
            reader.Report(AggregationErrors.MadeOfParts(node, name, kind, word));
        }
        else if (aggregation == Aggregation.WeightedMean && quantity is not Quantity.Mean)
        {
            reader.Report(AggregationErrors.NoWeights(node, name, kind));
        }
        else if (aggregation == Aggregation.Sum && !AddsUp(quantity, overTime))
        {
            reader.Report(AggregationErrors.NoSum(node, name, kind, property));
        }
    }

    // Of a whole stage each of these is a stage again; the middle of two need not be.
    private static bool KeepsStages(Aggregation aggregation) =>
        aggregation is Aggregation.Last or Aggregation.First or Aggregation.Min or Aggregation.Max;

    // Numerators and denominators come together, never quotients: only which report counts can be said.
    private static bool IsMadeOfParts(Quantity quantity, Aggregation aggregation, bool overTime) => quantity switch
    {
        Quantity.Computed => true,
        Quantity.Ratio => !overTime || aggregation is not (Aggregation.Last or Aggregation.First),
        _ => false,
    };

    private static bool AddsUp(Quantity quantity, bool overTime) =>
        quantity is Quantity.Count || (quantity is Quantity.Stock && !overTime);
}

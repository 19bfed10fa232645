using HealthTargets.Methods;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Works out the statistics of a method from the data of a target.</summary>
internal sealed class StatisticEvaluator(EvaluationContext context, TargetNumbers numbers)
{
    /// <summary>Gets the numbers of a statistic, in the order of its outputs.</summary>
    public IReadOnlyList<Reading> Measure(Statistic statistic) =>
        throw new InvalidOperationException($"A statistic of an unknown form, {context.AsOf}, {numbers.Unit}.");
}

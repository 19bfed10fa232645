using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>How the bound of a unit is a share of the bound of a unit above it.</summary>
/// <param name="Of">The bound that is shared out.</param>
/// <param name="Weight">The weight of the unit.</param>
/// <param name="Weights">The weights of all units together.</param>
public sealed record BoundShare(Rational Of, Rational Weight, Rational Weights);

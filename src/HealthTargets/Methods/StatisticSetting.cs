using HealthTargets.Formulas;

namespace HealthTargets.Methods;

/// <summary>A setting of a <see cref="Statistic"/>.</summary>
/// <param name="Name">Its name, such as <c>z</c>.</param>
/// <param name="Value">The number, or the formula over the facts before it.</param>
public sealed record StatisticSetting(string Name, Formula Value);

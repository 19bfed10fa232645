using HealthTargets.Formulas;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>A number or truth of an assessment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The number (a truth is 1 or 0), or its absence.</param>
/// <param name="Formula">
/// The formula that gave it from the facts before it; <see langword="null"/> for what the target, its data or a
/// statistic gave.
/// </param>
/// <param name="IsTruth">Whether it is a truth.</param>
public sealed record AssessedFact(string Name, Reading Value, Formula? Formula, bool IsTruth);

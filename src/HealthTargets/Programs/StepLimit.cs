namespace HealthTargets.Programs;

/// <summary>What a step has to know of its operands to decide about them.</summary>
/// <param name="Radius">The distance up to which it cannot decide.</param>
/// <param name="IsStored">Whether the first is a number as written down.</param>
internal readonly record struct StepLimit(double Radius, bool IsStored);

namespace HealthTargets.Plans;

/// <summary>How much a part of a composite counts; parts without an entry count 1.</summary>
/// <param name="Part">The identifier of the part.</param>
/// <param name="Weight">The weight; 0 or more.</param>
public sealed record PartWeight(string Part, decimal Weight);

using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>
/// A method of assessment as a target uses it: <c>"method": "hp2030"</c> or
/// <c>"method": { "use": "sdsn-level", "with": { "green": 2, "red": 13 } }</c>. Immutable; equal by content.
/// </summary>
/// <param name="Method">The method; the plan holds its definition.</param>
/// <param name="Arguments">What its parameters are for this target, each once.</param>
public sealed record MethodUse(MethodId Method, ValueList<MethodArgument> Arguments);

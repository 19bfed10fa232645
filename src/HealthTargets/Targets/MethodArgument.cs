namespace HealthTargets.Targets;

/// <summary>What a parameter of a method is for one target.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Value">Its value, never a stage.</param>
public sealed record MethodArgument(string Parameter, Limit Value);

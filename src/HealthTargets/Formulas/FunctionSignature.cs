namespace HealthTargets.Formulas;

/// <summary>A function, its name and its number of arguments.</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">How it is written.</param>
/// <param name="ArgumentsMin">The least number of arguments.</param>
/// <param name="ArgumentsMax">The most arguments.</param>
public sealed record FunctionSignature(FormulaFunction Function, string Name, int ArgumentsMin, int ArgumentsMax);

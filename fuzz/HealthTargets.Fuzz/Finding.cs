namespace HealthTargets.Fuzz;

/// <summary>What came of many inputs to one reader.</summary>
/// <param name="Reader">Its name.</param>
/// <param name="Inputs">How many inputs it got.</param>
/// <param name="Slowest">The longest time that one input took.</param>
/// <param name="Most">The most bytes that were allocated for one input.</param>
/// <param name="Faults">The inputs that made it throw, or that it took too long or too much for.</param>
public sealed record Finding(
    string Reader, long Inputs, TimeSpan Slowest, long Most, IReadOnlyList<(byte[] Input, string Why)> Faults);

namespace HealthTargets.Fuzz;

/// <summary>One of our readers, with inputs that it understands.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Seeds">Inputs, most of them good.</param>
/// <param name="Read">Reads an input; whatever it throws is a mistake of ours.</param>
public sealed record Reader(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Read);

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>A bound with its numbers.</summary>
/// <param name="Low">The lower edge, if there is one.</param>
/// <param name="High">The upper edge, if there is one.</param>
/// <param name="Open">Whether the edge itself is not good.</param>
/// <param name="Settled">Whether the edges stay as they are.</param>
internal sealed record OracleRange(Exact? Low, Exact? High, bool Open, bool Settled);

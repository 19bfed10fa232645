namespace HealthTargets.Rules;

/// <summary>What became of a plan file that was to be mended. Immutable and safe on any thread.</summary>
/// <param name="Text">The text in UTF-8, with a byte order mark if it had one; the same if nothing changed.</param>
/// <param name="Fixes">The changes, in the order in which they were made.</param>
/// <param name="Compilation">What is to be said of the text as it is now.</param>
public sealed record PlanFixing(
    ReadOnlyMemory<byte> Text, IReadOnlyList<AppliedFix> Fixes, RuleCompilation Compilation);

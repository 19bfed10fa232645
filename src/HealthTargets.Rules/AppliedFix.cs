using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules;

/// <summary>A change that was made, and why. Immutable and safe on any thread.</summary>
/// <param name="Diagnostic">
/// The mistake that it mends. Its place is in the text as it was just before; changes add no lines and remove none, so
/// the line is that of the first text too.
/// </param>
/// <param name="Before">What stood there; empty where something was inserted.</param>
/// <param name="After">What stands there now.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, string Before, string After);

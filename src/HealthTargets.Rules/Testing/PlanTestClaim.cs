using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// One thing beside the status that a test expects: <c>"value": 93.3</c>. A number is compared with as many decimals
/// as are written. Immutable; equal by content.
/// </summary>
/// <param name="Field">What is expected.</param>
/// <param name="Text">The expectation as it is written; <see langword="null"/> expects that there is none.</param>
/// <param name="Number">The number, where a number is expected.</param>
/// <param name="Decimals">The decimals with which the number is written.</param>
/// <param name="Span">The place of the expectation.</param>
public sealed record PlanTestClaim(
    PlanTestField Field, string? Text, Rational? Number, int Decimals, SourceSpan Span)
{
    /// <summary>Tells whether what came out is what is expected.</summary>
    /// <param name="number">The number that came out, if it is one.</param>
    /// <param name="text">The text that came out, if it is one.</param>
    /// <returns>Whether both are the same, or both are absent.</returns>
    internal bool IsKeptBy(Rational? number, string? text) => Number is { } expected
        ? number?.Round(Decimals) == expected
        : Text is null ? number is null && text is null : text == Text;
}

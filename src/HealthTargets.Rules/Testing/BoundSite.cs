using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing;

/// <summary>A bound where it stands in a target: <c>"atLeast": 95</c>.</summary>
/// <param name="Owner">The target, override or condition.</param>
/// <param name="Member">The property.</param>
/// <param name="Override">The place of the override in which it stands, from 0; null outside overrides.</param>
/// <param name="IsOwn">Whether it is the target's own bound or that of an override, not that of a condition.</param>
internal sealed record BoundSite(SyntaxObject Owner, SyntaxMember Member, int? Override, bool IsOwn)
{
    /// <summary>Gets the limits: one, or two of <c>between</c>; of <c>about</c> the number in the middle.</summary>
    internal IReadOnlyList<SyntaxNode> Limits => Member.Value switch
    {
        SyntaxArray list => list.Elements,
        SyntaxObject about when Member.Name == "about" => about.Find("value") is { } middle ? [middle] : [],
        { } one => [one],
    };
}

using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Makes trees that differ from a given one in one place.</summary>
internal static class TreeEdit
{
    /// <summary>
    /// Returns a tree with another value in the place of one; with null the value goes, and with it its property.
    /// </summary>
    internal static SyntaxNode? Replace(SyntaxNode root, SyntaxNode old, SyntaxNode? with)
    {
        if (ReferenceEquals(root, old))
        {
            return with;
        }

        // Only what the place of the value lies in can hold it; what was inserted has a text of its own.
        bool isInside = ReferenceEquals(root.Source, old.Source)
            && root.Span.Start <= old.Span.Start && old.Span.End <= root.Span.End;
        return !isInside ? root : root switch
        {
            SyntaxObject one => one.With([.. one.Members
                .Select(member => (member, Value: Replace(member.Value, old, with)))
                .Where(pair => pair.Value is not null)
                .Select(pair => ReferenceEquals(pair.Value, pair.member.Value)
                    ? pair.member
                    : pair.member with { Value = pair.Value! })]),
            SyntaxArray list => list.With(
                [.. list.Elements.Select(element => Replace(element, old, with)).OfType<SyntaxNode>()]),
            _ => root,
        };
    }

    /// <summary>Reads a piece of JSON.</summary>
    internal static SyntaxNode Node(string json) =>
        SyntaxReader.Read(new SourceText("", Encoding.UTF8.GetBytes(json)), new DiagnosticBag())
        ?? throw new ArgumentException($"This is no JSON: {json}", nameof(json));
}

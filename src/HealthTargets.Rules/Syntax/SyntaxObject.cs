using System.Diagnostics.CodeAnalysis;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// An object: <c>{ "id": "tcm", "atLeast": 70 }</c>. Names are unique; the first of two equal ones is kept.
/// </summary>
internal sealed class SyntaxObject : SyntaxNode
{
    private readonly Dictionary<string, SyntaxMember> byName;

    internal SyntaxObject(
        SourceText source,
        SourceSpan span,
        JsonPath path,
        IReadOnlyList<SyntaxMember> members,
        Dictionary<string, SyntaxMember> byName)
        : base(source, span, path)
    {
        Members = members;
        this.byName = byName;
    }

    /// <inheritdoc/>
    internal override SourceSpan Head => new(Span.Start, 1);

    /// <summary>Gets the members in the order of the file.</summary>
    internal IReadOnlyList<SyntaxMember> Members { get; }

    /// <summary>Finds a member by its name (ordinal).</summary>
    internal bool TryGet(string name, [NotNullWhen(true)] out SyntaxMember? member) =>
        byName.TryGetValue(name, out member);

    /// <summary>Returns the value of a member, or null where there is none of that name.</summary>
    internal SyntaxNode? Find(string name) => TryGet(name, out SyntaxMember? member) ? member.Value : null;

    /// <summary>Returns an object at the same place with other members, whose names are unique.</summary>
    internal SyntaxObject With(IReadOnlyList<SyntaxMember> members) => new(
        Source, Span, Path, members, members.ToDictionary(member => member.Name, StringComparer.Ordinal));
}

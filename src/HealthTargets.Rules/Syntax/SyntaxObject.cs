using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// An object: <c>{ "id": "tcm", "atLeast": 70 }</c>. Names are unique; the first of two equal ones is kept.
/// </summary>
internal sealed class SyntaxObject : SyntaxNode
{
    // So few names are found sooner one by one than by a table, which every object of a plan would have to make.
    private const int TableFrom = 13;

    private readonly Dictionary<string, SyntaxMember>? byName;

    internal SyntaxObject(SourceText source, SourceSpan span, JsonPath path, ImmutableArray<SyntaxMember> members)
        : base(source, span, path)
    {
        Members = members;
        if (members.Length >= TableFrom)
        {
            byName = new Dictionary<string, SyntaxMember>(members.Length, StringComparer.Ordinal);
            foreach (SyntaxMember member in members)
            {
                byName.Add(member.Name, member);
            }
        }
    }

    /// <inheritdoc/>
    internal override SourceSpan Head => new(Span.Start, 1);

    /// <summary>Gets the members in the order of the file.</summary>
    internal ImmutableArray<SyntaxMember> Members { get; }

    /// <summary>Finds a member by its name (ordinal).</summary>
    internal bool TryGet(string name, [NotNullWhen(true)] out SyntaxMember? member)
    {
        if (byName is not null)
        {
            return byName.TryGetValue(name, out member);
        }

        foreach (SyntaxMember one in Members)
        {
            if (string.Equals(one.Name, name))
            {
                member = one;
                return true;
            }
        }

        member = null;
        return false;
    }

    /// <summary>Returns the value of a member, or null where there is none of that name.</summary>
    internal SyntaxNode? Find(string name) => TryGet(name, out SyntaxMember? member) ? member.Value : null;

    /// <summary>Returns an object at the same place with other members, whose names are unique.</summary>
    internal SyntaxObject With(IEnumerable<SyntaxMember> members) => new(Source, Span, Path, [.. members]);
}

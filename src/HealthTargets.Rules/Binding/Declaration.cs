using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Where a name is declared: the <c>"coverage"</c> of <c>"coverage": { "kind": "ratio" }</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Owner">What is declared, or the text that names it.</param>
/// <param name="Span">The place of the name.</param>
internal sealed record Declaration(string Name, SyntaxNode Owner, SourceSpan Span)
{
    /// <summary>Gets the text.</summary>
    internal SourceText Source => Owner.Source;

    /// <summary>Gets the JSON pointer of what is declared.</summary>
    internal string Pointer => Owner.Pointer;

    /// <summary>Returns the declaration by a name that stands as a text: <c>"id": "reporting"</c>.</summary>
    internal static Declaration Of(SyntaxString id) => new(id.Value, id, id.Span);

    /// <summary>Returns the declaration by the name of a property: <c>"coverage": { }</c>.</summary>
    internal static Declaration Of(SyntaxMember member) => new(member.Name, member.Value, member.NameSpan);
}

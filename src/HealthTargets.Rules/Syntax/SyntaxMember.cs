using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>A member of an object: <c>"atLeast": 70</c>.</summary>
/// <param name="Name">The name, escapes resolved.</param>
/// <param name="NameSpan">The place of the name, quotes included.</param>
/// <param name="Value">The value.</param>
internal sealed record SyntaxMember(string Name, SourceSpan NameSpan, SyntaxNode Value);

using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Binding;

/// <summary>Where a name is declared: the <c>"coverage"</c> of <c>"coverage": { "kind": "ratio" }</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Source">The text.</param>
/// <param name="Span">The place of the name.</param>
/// <param name="Pointer">The JSON pointer of what is declared.</param>
internal sealed record Declaration(string Name, SourceText Source, SourceSpan Span, string Pointer);

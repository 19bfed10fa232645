using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>A target with one thing changed.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Source">The file in which it stands.</param>
/// <param name="Span">Where it stands there.</param>
/// <param name="Before">What is written there.</param>
/// <param name="After">What is written instead; empty where it goes.</param>
/// <param name="Tree">The changed target.</param>
internal sealed record TargetEdit(
    MutationKind Kind, SourceText Source, SourceSpan Span, string Before, string After, SyntaxNode Tree);

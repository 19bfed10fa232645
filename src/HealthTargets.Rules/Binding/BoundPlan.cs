using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>A plan that was read, with what later stages still read from its file.</summary>
/// <param name="Plan">The plan; complete only where no error was reported.</param>
/// <param name="Tests">The value of its property <c>tests</c>, or null.</param>
/// <param name="Sources">The trees from which it was read.</param>
/// <param name="Workflows">
/// The values of the properties <c>workflows</c>, those of imported files first, each with the path of its file from
/// the plan's folder.
/// </param>
internal sealed record BoundPlan(
    Plan Plan, SyntaxNode? Tests, PlanSources Sources, IReadOnlyList<(SyntaxNode Node, string Path)> Workflows);

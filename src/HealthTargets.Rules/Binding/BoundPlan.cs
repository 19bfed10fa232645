using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>A plan that was read, with what later stages still read from its file.</summary>
/// <param name="Plan">The plan; complete only where no error was reported.</param>
/// <param name="Root">The tree of its file.</param>
/// <param name="Parts">The plans that are its parts, each with its own file.</param>
internal sealed record BoundPlan(Plan Plan, SyntaxObject Root, IReadOnlyList<BoundPlan> Parts)
{
    /// <summary>Gets the value of the property <c>tests</c>, or null.</summary>
    internal SyntaxNode? Tests => Root.Find("tests");
}

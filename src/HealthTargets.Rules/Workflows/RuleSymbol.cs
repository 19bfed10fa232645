using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>A name that an expression of a workflow may use, and where its value lies in the frame.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Slot">The slot of the frame.</param>
internal sealed record RuleSymbol(string Name, FactType Type, int Slot);

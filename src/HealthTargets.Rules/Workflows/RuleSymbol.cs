using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>A name that an expression of a workflow may use, and where its value lies.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Slot">The slot of the frame; rules beside each other use the same ones.</param>
/// <param name="Place">Where a run keeps the value of a rule's own intermediate result; -1 for others, whose slots
/// nobody else uses.</param>
internal sealed record RuleSymbol(string Name, FactType Type, int Slot, int Place);

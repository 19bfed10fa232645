using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>A table for people, in texts. Immutable; equal by content.</summary>
/// <param name="Header">The headings of the columns.</param>
/// <param name="Rows">The rows, each with a text for each column.</param>
public sealed record TextTable(ValueList<string> Header, ValueList<ValueList<string>> Rows);

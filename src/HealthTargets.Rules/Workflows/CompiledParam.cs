namespace HealthTargets.Rules.Workflows;

/// <summary>An intermediate result, ready to be worked out.</summary>
/// <param name="Symbol">Its name, type and slot.</param>
/// <param name="Source">What the file says of it.</param>
/// <param name="Expression">How it is worked out; null where it is always null.</param>
internal sealed record CompiledParam(RuleSymbol Symbol, NamedExpression Source, RuleExpression? Expression);

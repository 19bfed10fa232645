namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Carries values that are no numbers: truths, characters, dates, spans, identifiers.</summary>
internal sealed class PlainCarrier<T> : ValueCarrier<T>
    where T : struct, IComparable<T>;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>The carriers, one for each way of carrying values.</summary>
internal static class Carriers
{
    /// <summary>Gets the carrier of objects and lists.</summary>
    internal static ObjectCarrier Objects { get; } = new();

    /// <summary>Gets the carrier of texts.</summary>
    internal static TextCarrier Texts { get; } = new();

    /// <summary>Gets the carrier of members of enumerations.</summary>
    internal static NumberCarrier<long> Enums { get; } = new();
}

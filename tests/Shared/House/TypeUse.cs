namespace HealthTargets.TestSupport.House;

/// <summary>One type named somewhere.</summary>
/// <param name="Place">The type or member that names it.</param>
/// <param name="Used">The type that is named.</param>
internal readonly record struct TypeUse(string Place, Type Used);

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Names that lead out of the facts, told apart so that the message can say why they are refused.</summary>
internal static class Forbidden
{
    private static readonly HashSet<string> Reflection = new(StringComparer.OrdinalIgnoreCase)
    {
        "GetType", "typeof", "Assembly", "Module", "Invoke", "MethodInfo", "DeclaredMethods", "GetMethod",
        "GetProperty", "GetField", "DynamicInvoke", "MemberwiseClone", "GetHashCode",
    };

    private static readonly HashSet<string> ClockMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Now", "UtcNow", "Today",
    };

    /// <summary>Says whether a name belongs to reflection.</summary>
    internal static bool IsReflection(string name) => Reflection.Contains(name);

    /// <summary>Says whether a name reads the clock.</summary>
    internal static bool IsClock(string owner, string name) =>
        owner.Contains("Date", StringComparison.Ordinal) && ClockMembers.Contains(name);
}

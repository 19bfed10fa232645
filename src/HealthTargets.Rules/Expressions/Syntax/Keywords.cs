namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>The words of the language that are no signs.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "bool", "Boolean", "byte", "Byte", "sbyte", "SByte", "char", "Char", "short", "Int16", "ushort", "UInt16",
        "int", "Int32", "uint", "UInt32", "long", "Int64", "ulong", "UInt64", "float", "Single", "double", "Double",
        "decimal", "Decimal", "string", "String", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan",
        "Guid", "object", "Object",
    };

    /// <summary>Says whether a name is a type of values that everybody knows, by its short or its long name.</summary>
    internal static bool IsType(string name) => Types.Contains(name);

    /// <summary>Returns what the words true, false and null stand for, in any case; else null.</summary>
    internal static (bool IsKnown, object? Value)? Constant(string name) => name.Length switch
    {
        4 when name.Equals("true", StringComparison.OrdinalIgnoreCase) => (true, true),
        5 when name.Equals("false", StringComparison.OrdinalIgnoreCase) => (true, false),
        4 when name.Equals("null", StringComparison.OrdinalIgnoreCase) => (true, null),
        _ => null,
    };
}

using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>
/// The functions that every expression may call. Nothing in here reads the clock, the culture or a file, makes an
/// object of a class, or leads to a type.
/// </summary>
internal static class Library
{
    /// <summary>Gets the methods and properties of values, by kind of value.</summary>
    internal static FunctionTable Methods { get; } = Fill(
        TextFunctions.AddMethods, NumberFunctions.AddMethods, DateFunctions.AddMethods);

    /// <summary>Gets the properties of values, by kind of value.</summary>
    internal static FunctionTable Properties { get; } = Fill(
        TextFunctions.AddProperties, DateFunctions.AddProperties);

    /// <summary>Gets the functions of types, by name of the type: <c>Math</c>, <c>int</c>.</summary>
    internal static FunctionTable Statics { get; } = Fill(
        TextFunctions.AddStatics, CharFunctions.AddStatics, NumberStatics.AddStatics, MathFunctions.AddStatics,
        ConvertFunctions.AddStatics, DateFunctions.AddStatics, ObjectFunctions.AddStatics);

    /// <summary>Gets the constants of types: <c>Math.PI</c>, <c>int.MaxValue</c>.</summary>
    internal static FunctionTable Constants { get; } = Fill(
        TextFunctions.AddConstants, NumberFunctions.AddConstants, MathFunctions.AddConstants,
        DateFunctions.AddConstants);

    /// <summary>Gets what can be called by the name of a type: <c>DateTime(2026, 1, 1)</c>.</summary>
    internal static FunctionTable Makers { get; } = Fill(TextFunctions.AddMakers, DateFunctions.AddMakers);

    /// <summary>Gets what can be called without an owner: <c>min(a, b)</c>.</summary>
    internal static FunctionTable Plain { get; } = Fill(PlainFunctions.Add);

    /// <summary>Gets the enumerations that are known by name.</summary>
    internal static IReadOnlyDictionary<string, FactType> Enums { get; } = new[]
    {
        FactType.OfEnum<DayOfWeek>(), FactType.OfEnum<DateTimeKind>(), FactType.OfEnum<StringComparison>(),
        FactType.OfEnum<MidpointRounding>(), FactType.OfEnum<StringSplitOptions>(),
    }.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    private static FunctionTable Fill(params ReadOnlySpan<Action<FunctionTable>> parts)
    {
        var table = new FunctionTable(StringComparer.Ordinal);
        foreach (Action<FunctionTable> part in parts)
        {
            part(table);
        }

        return table;
    }
}

using System.Globalization;
using System.Numerics;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Methods of numbers, truths and characters, and the constants of their types.</summary>
internal static class NumberFunctions
{
    /// <summary>Adds the methods of values.</summary>
    internal static void AddMethods(FunctionTable table)
    {
        AddMethods<sbyte>(table, FactKind.SByte);
        AddMethods<byte>(table, FactKind.Byte);
        AddMethods<short>(table, FactKind.Int16);
        AddMethods<ushort>(table, FactKind.UInt16);
        AddMethods<int>(table, FactKind.Int32);
        AddMethods<uint>(table, FactKind.UInt32);
        AddMethods<long>(table, FactKind.Int64);
        AddMethods<ulong>(table, FactKind.UInt64);
        AddMethods<float>(table, FactKind.Single);
        AddMethods<double>(table, FactKind.Double);
        AddMethods<decimal>(table, FactKind.Decimal);
        table.Add(
            nameof(FactKind.Boolean),
            Function.Of<bool, bool, int>("CompareTo", (value, other) => value.CompareTo(other)),
            Function.Of<bool, bool, bool>("Equals", (value, other) => value == other));
        table.Add(
            nameof(FactKind.Char),
            Function.Of<char, char, int>("CompareTo", (value, other) => value.CompareTo(other)),
            Function.Of<char, char, bool>("Equals", (value, other) => value == other));
    }

    /// <summary>Adds the constants of types.</summary>
    internal static void AddConstants(FunctionTable table)
    {
        AddLimits<sbyte>(table);
        AddLimits<byte>(table);
        AddLimits<short>(table);
        AddLimits<ushort>(table);
        AddLimits<int>(table);
        AddLimits<uint>(table);
        AddLimits<long>(table);
        AddLimits<ulong>(table);
        AddLimits<float>(table);
        AddLimits<double>(table);
        AddLimits<decimal>(table);
        AddLimits<char>(table);
        table.AddTo<double>(
            Function.Of("NaN", () => double.NaN),
            Function.Of("PositiveInfinity", () => double.PositiveInfinity),
            Function.Of("NegativeInfinity", () => double.NegativeInfinity),
            Function.Of("Epsilon", () => double.Epsilon));
        table.AddTo<float>(
            Function.Of("NaN", () => float.NaN),
            Function.Of("PositiveInfinity", () => float.PositiveInfinity),
            Function.Of("NegativeInfinity", () => float.NegativeInfinity));
        table.AddTo<decimal>(
            Function.Of("Zero", () => decimal.Zero), Function.Of("One", () => decimal.One),
            Function.Of("MinusOne", () => decimal.MinusOne));
        table.AddTo<Guid>(Function.Of("Empty", () => Guid.Empty));
    }

    private static void AddMethods<T>(FunctionTable table, FactKind kind)
        where T : struct, INumber<T> => table.Add(
            kind.ToString(),
            Function.Of<T, T, int>("CompareTo", (value, other) => value.CompareTo(other)),
            Function.Of<T, T, bool>("Equals", (value, other) => value.Equals(other)),
            Function.Of<T, string, string>("ToString", (value, format) => Format(value, format)));

    private static string Format<T>(T value, string? format)
        where T : IFormattable
    {
        // A format such as F1000000 would make a text of that length.
        bool isTooLong = format is not null && FormatWidths.AreTooLarge(format);
        return isTooLong
            ? throw new FaultException(FaultKind.Limit, 0, "the format asks for too many digits")
            : value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static void AddLimits<T>(FunctionTable table)
        where T : struct, IMinMaxValue<T> =>
        table.AddTo<T>(Function.Of("MaxValue", () => T.MaxValue), Function.Of("MinValue", () => T.MinValue));
}

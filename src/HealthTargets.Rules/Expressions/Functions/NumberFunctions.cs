using System.Globalization;
using System.Numerics;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of numbers, truths and characters.</summary>
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

    /// <summary>Adds the functions of types.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        AddParse<sbyte>(table);
        AddParse<byte>(table);
        AddParse<short>(table);
        AddParse<ushort>(table);
        AddParse<int>(table);
        AddParse<uint>(table);
        AddParse<long>(table);
        AddParse<ulong>(table);
        AddParse<float>(table);
        AddParse<double>(table);
        AddParse<decimal>(table);
        AddParse<Guid>(table);
        foreach (string owner in Names<bool>())
        {
            table.Add(
                owner,
                Function.Of<string, bool>("Parse", bool.Parse),
                Function.Of<string?, bool>("TryParse", text => bool.TryParse(text, out _)));
        }

        NumberStatics.Add(table);
        AddReal(table);
        foreach (string owner in Names<char>())
        {
            table.Add(
                owner,
                Function.Of<char, bool>("IsDigit", char.IsDigit), Function.Of<char, bool>("IsLetter", char.IsLetter),
                Function.Of<char, bool>("IsLetterOrDigit", char.IsLetterOrDigit),
                Function.Of<char, bool>("IsWhiteSpace", char.IsWhiteSpace),
                Function.Of<char, bool>("IsUpper", char.IsUpper), Function.Of<char, bool>("IsLower", char.IsLower),
                Function.Of<char, bool>("IsPunctuation", char.IsPunctuation),
                Function.Of<char, bool>("IsNumber", char.IsNumber),
                Function.Of<char, double>("GetNumericValue", char.GetNumericValue),
                Function.Of<string, char>("Parse", char.Parse),
                Function.Of<char, char>("ToUpper", char.ToUpperInvariant),
                Function.Of<char, char>("ToLower", char.ToLowerInvariant));
        }
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
        foreach (string owner in Names<double>())
        {
            table.Add(
                owner,
                Function.Of("NaN", () => double.NaN),
                Function.Of("PositiveInfinity", () => double.PositiveInfinity),
                Function.Of("NegativeInfinity", () => double.NegativeInfinity),
                Function.Of("Epsilon", () => double.Epsilon));
        }

        foreach (string owner in Names<float>())
        {
            table.Add(
                owner,
                Function.Of("NaN", () => float.NaN),
                Function.Of("PositiveInfinity", () => float.PositiveInfinity),
                Function.Of("NegativeInfinity", () => float.NegativeInfinity));
        }

        foreach (string owner in Names<decimal>())
        {
            table.Add(
                owner,
                Function.Of("Zero", () => decimal.Zero), Function.Of("One", () => decimal.One),
                Function.Of("MinusOne", () => decimal.MinusOne));
        }

        foreach (string owner in Names<Guid>())
        {
            table.Add(owner, Function.Of("Empty", () => Guid.Empty));
        }
    }

    /// <summary>Returns the names of a plain type.</summary>
    internal static string[] Names<T>() => [.. new[]
    {
        FactTypes.Find(typeof(T))!.Name, typeof(T).Name, "System." + typeof(T).Name,
    }.Distinct(StringComparer.Ordinal)];

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

    private static void AddParse<T>(FunctionTable table)
        where T : struct, IParsable<T>
    {
        foreach (string owner in Names<T>())
        {
            table.Add(
                owner,
                Function.Of<string, T>("Parse", text => T.Parse(text, CultureInfo.InvariantCulture)),
                Function.Of<string?, bool>(
                    "TryParse", text => T.TryParse(text, CultureInfo.InvariantCulture, out _)));
        }
    }

    private static void AddLimits<T>(FunctionTable table)
        where T : struct, IMinMaxValue<T>
    {
        foreach (string owner in Names<T>())
        {
            table.Add(owner, Function.Of("MaxValue", () => T.MaxValue), Function.Of("MinValue", () => T.MinValue));
        }
    }

    private static void AddReal(FunctionTable table)
    {
        foreach (string owner in Names<double>())
        {
            table.Add(
                owner,
                Function.Of<double, bool>("IsNaN", double.IsNaN),
                Function.Of<double, bool>("IsInfinity", double.IsInfinity),
                Function.Of<double, bool>("IsFinite", double.IsFinite),
                Function.Of<double, bool>("IsPositiveInfinity", double.IsPositiveInfinity),
                Function.Of<double, bool>("IsNegativeInfinity", double.IsNegativeInfinity));
        }

        foreach (string owner in Names<float>())
        {
            table.Add(
                owner,
                Function.Of<float, bool>("IsNaN", float.IsNaN),
                Function.Of<float, bool>("IsInfinity", float.IsInfinity));
        }

        foreach (string owner in Names<decimal>())
        {
            table.Add(
                owner,
                Function.Of<decimal, decimal>("Round", decimal.Round),
                Function.Of<decimal, int, decimal>("Round", decimal.Round),
                Function.Of<decimal, decimal>("Floor", decimal.Floor),
                Function.Of<decimal, decimal>("Ceiling", decimal.Ceiling),
                Function.Of<decimal, decimal>("Truncate", decimal.Truncate));
        }
    }
}

using System.Globalization;
using System.Numerics;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions that the types of numbers have themselves: <c>int.Max(a, b)</c>, <c>double.Sqrt(x)</c>.</summary>
internal static class NumberStatics
{
    /// <summary>Adds the functions.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        AddSigned<sbyte>(table);
        AddSigned<short>(table);
        AddSigned<int>(table);
        AddSigned<long>(table);
        AddSigned<float>(table);
        AddSigned<double>(table);
        AddSigned<decimal>(table);
        AddNumber<byte>(table);
        AddNumber<ushort>(table);
        AddNumber<uint>(table);
        AddNumber<ulong>(table);
        AddRoots<float>(table);
        AddRoots<double>(table);
        AddParse<bool>(table);
        AddParse<Guid>(table);
        AddBinary(table);
        AddDecimal(table);
    }

    /// <summary>Adds what reads a type from text.</summary>
    internal static void AddParse<T>(FunctionTable table)
        where T : IParsable<T> => table.AddTo<T>(
            Function.Of<string, T>("Parse", text => T.Parse(text, CultureInfo.InvariantCulture)),
            Function.Of<string?, bool>("TryParse", text => T.TryParse(text, CultureInfo.InvariantCulture, out _)));

    private static void AddSigned<T>(FunctionTable table)
        where T : struct, INumber<T>
    {
        AddNumber<T>(table);
        table.AddTo<T>(
            Function.Of<T, T>("Abs", T.Abs), Function.Of<T, bool>("IsNegative", T.IsNegative),
            Function.Of<T, bool>("IsPositive", T.IsPositive));
    }

    private static void AddNumber<T>(FunctionTable table)
        where T : struct, INumber<T>
    {
        AddParse<T>(table);
        table.AddTo<T>(
            Function.Of<T, T, T>("Max", T.Max), Function.Of<T, T, T>("Min", T.Min),
            Function.Of<T, T, T, T>("Clamp", T.Clamp), Function.Of<T, int>("Sign", T.Sign),
            Function.Of<T, bool>("IsEvenInteger", T.IsEvenInteger),
            Function.Of<T, bool>("IsOddInteger", T.IsOddInteger));
    }

    private static void AddRoots<T>(FunctionTable table)
        where T : struct, IFloatingPointIeee754<T> => table.AddTo<T>(
            Function.Of<T, T>("Sqrt", T.Sqrt), Function.Of<T, T, T>("Pow", T.Pow),
            Function.Of<T, T>("Exp", T.Exp), Function.Of<T, T>("Log", T.Log), Function.Of<T, T>("Log10", T.Log10),
            Function.Of<T, T>("Floor", T.Floor), Function.Of<T, T>("Ceiling", T.Ceiling),
            Function.Of<T, T>("Truncate", T.Truncate), Function.Of<T, T>("Round", T.Round),
            Function.Of<T, int, T>("Round", T.Round));

    private static void AddBinary(FunctionTable table)
    {
        table.AddTo<double>(
            Function.Of<double, bool>("IsNaN", double.IsNaN),
            Function.Of<double, bool>("IsInfinity", double.IsInfinity),
            Function.Of<double, bool>("IsFinite", double.IsFinite),
            Function.Of<double, bool>("IsPositiveInfinity", double.IsPositiveInfinity),
            Function.Of<double, bool>("IsNegativeInfinity", double.IsNegativeInfinity));
        table.AddTo<float>(
            Function.Of<float, bool>("IsNaN", float.IsNaN),
            Function.Of<float, bool>("IsInfinity", float.IsInfinity));
    }

    private static void AddDecimal(FunctionTable table) => table.AddTo<decimal>(
        Function.Of<decimal, decimal, decimal>("Add", decimal.Add),
        Function.Of<decimal, decimal, decimal>("Subtract", decimal.Subtract),
        Function.Of<decimal, decimal, decimal>("Multiply", decimal.Multiply),
        Function.Of<decimal, decimal, decimal>("Divide", decimal.Divide),
        Function.Of<decimal, decimal, decimal>("Remainder", decimal.Remainder),
        Function.Of<decimal, decimal>("Negate", decimal.Negate),
        Function.Of<decimal, decimal, int>("Compare", decimal.Compare),
        Function.Of<decimal, decimal>("Round", decimal.Round),
        Function.Of<decimal, int, decimal>("Round", decimal.Round),
        Function.Of<decimal, decimal>("Floor", decimal.Floor),
        Function.Of<decimal, decimal>("Ceiling", decimal.Ceiling),
        Function.Of<decimal, decimal>("Truncate", decimal.Truncate),
        Function.Of<decimal, int>("ToInt32", decimal.ToInt32),
        Function.Of<decimal, long>("ToInt64", decimal.ToInt64),
        Function.Of<decimal, double>("ToDouble", decimal.ToDouble));
}

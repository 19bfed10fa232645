using System.Numerics;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions that the types of numbers have themselves: <c>int.Max(a, b)</c>, <c>double.Sqrt(x)</c>.</summary>
internal static class NumberStatics
{
    /// <summary>Adds the functions.</summary>
    internal static void Add(FunctionTable table)
    {
        AddAll<sbyte>(table);
        AddAll<short>(table);
        AddAll<int>(table);
        AddAll<long>(table);
        AddOrder<byte>(table);
        AddOrder<ushort>(table);
        AddOrder<uint>(table);
        AddOrder<ulong>(table);
        AddAll<float>(table);
        AddAll<double>(table);
        AddAll<decimal>(table);
        AddRoots<float>(table);
        AddRoots<double>(table);
        foreach (string owner in NumberFunctions.Names<decimal>())
        {
            table.Add(
                owner,
                Function.Of<decimal, decimal, decimal>("Add", decimal.Add),
                Function.Of<decimal, decimal, decimal>("Subtract", decimal.Subtract),
                Function.Of<decimal, decimal, decimal>("Multiply", decimal.Multiply),
                Function.Of<decimal, decimal, decimal>("Divide", decimal.Divide),
                Function.Of<decimal, decimal, decimal>("Remainder", decimal.Remainder),
                Function.Of<decimal, decimal>("Negate", decimal.Negate),
                Function.Of<decimal, decimal, int>("Compare", decimal.Compare),
                Function.Of<decimal, int>("ToInt32", decimal.ToInt32),
                Function.Of<decimal, long>("ToInt64", decimal.ToInt64),
                Function.Of<decimal, double>("ToDouble", decimal.ToDouble));
        }
    }

    private static void AddAll<T>(FunctionTable table)
        where T : struct, INumber<T>
    {
        AddOrder<T>(table);
        foreach (string owner in NumberFunctions.Names<T>())
        {
            table.Add(
                owner,
                Function.Of<T, T>("Abs", T.Abs), Function.Of<T, bool>("IsNegative", T.IsNegative),
                Function.Of<T, bool>("IsPositive", T.IsPositive));
        }
    }

    private static void AddOrder<T>(FunctionTable table)
        where T : struct, INumber<T>
    {
        foreach (string owner in NumberFunctions.Names<T>())
        {
            table.Add(
                owner,
                Function.Of<T, T, T>("Max", T.Max), Function.Of<T, T, T>("Min", T.Min),
                Function.Of<T, T, T, T>("Clamp", T.Clamp), Function.Of<T, int>("Sign", T.Sign),
                Function.Of<T, bool>("IsEvenInteger", T.IsEvenInteger),
                Function.Of<T, bool>("IsOddInteger", T.IsOddInteger));
        }
    }

    private static void AddRoots<T>(FunctionTable table)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (string owner in NumberFunctions.Names<T>())
        {
            table.Add(
                owner,
                Function.Of<T, T>("Sqrt", T.Sqrt), Function.Of<T, T, T>("Pow", T.Pow),
                Function.Of<T, T>("Exp", T.Exp), Function.Of<T, T>("Log", T.Log), Function.Of<T, T>("Log10", T.Log10),
                Function.Of<T, T>("Floor", T.Floor), Function.Of<T, T>("Ceiling", T.Ceiling),
                Function.Of<T, T>("Truncate", T.Truncate), Function.Of<T, T>("Round", T.Round),
                Function.Of<T, int, T>("Round", T.Round));
        }
    }
}

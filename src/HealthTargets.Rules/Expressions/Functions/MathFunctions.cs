namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of <c>Math</c>.</summary>
internal static class MathFunctions
{
    private const string Owner = "Math";

    /// <summary>Adds the functions.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        AddOrder(table);
        AddRounding(table);
        foreach ((string name, Func<double, double> function) in new (string, Func<double, double>)[]
        {
            ("Sqrt", Math.Sqrt), ("Cbrt", Math.Cbrt), ("Exp", Math.Exp), ("Log", Math.Log), ("Log10", Math.Log10),
            ("Log2", Math.Log2), ("Sin", Math.Sin), ("Cos", Math.Cos), ("Tan", Math.Tan), ("Asin", Math.Asin),
            ("Acos", Math.Acos), ("Atan", Math.Atan), ("Sinh", Math.Sinh), ("Cosh", Math.Cosh), ("Tanh", Math.Tanh),
            ("Asinh", Math.Asinh), ("Acosh", Math.Acosh), ("Atanh", Math.Atanh),
        })
        {
            table.Add(Owner, Function.Of(name, function));
        }

        table.Add(
            Owner,
            Function.Of<double, double, double>("Pow", Math.Pow),
            Function.Of<double, double, double>("Log", Math.Log),
            Function.Of<double, double, double>("Atan2", Math.Atan2),
            Function.Of<double, double, double>("CopySign", Math.CopySign),
            Function.Of<double, double, double, double>("FusedMultiplyAdd", Math.FusedMultiplyAdd),
            Function.Of<int, int, long>("BigMul", Math.BigMul),
            Function.Of<double, double, double>("IEEERemainder", Math.IEEERemainder));
    }

    /// <summary>Adds the constants.</summary>
    internal static void AddConstants(FunctionTable table) => table.Add(
        Owner,
        Function.Of("PI", () => Math.PI), Function.Of("E", () => Math.E), Function.Of("Tau", () => Math.Tau));

    private static void AddOrder(FunctionTable table)
    {
        table.Add(
            Owner,
            Function.Of<int, int>("Abs", Math.Abs), Function.Of<long, long>("Abs", Math.Abs),
            Function.Of<float, float>("Abs", Math.Abs), Function.Of<double, double>("Abs", Math.Abs),
            Function.Of<decimal, decimal>("Abs", Math.Abs),
            Function.Of<int, int>("Sign", Math.Sign), Function.Of<long, int>("Sign", Math.Sign),
            Function.Of<double, int>("Sign", Math.Sign), Function.Of<decimal, int>("Sign", Math.Sign),
            Function.Of<int, int, int>("Max", Math.Max), Function.Of<uint, uint, uint>("Max", Math.Max),
            Function.Of<long, long, long>("Max", Math.Max), Function.Of<ulong, ulong, ulong>("Max", Math.Max),
            Function.Of<float, float, float>("Max", Math.Max), Function.Of<double, double, double>("Max", Math.Max),
            Function.Of<decimal, decimal, decimal>("Max", Math.Max),
            Function.Of<int, int, int>("Min", Math.Min), Function.Of<uint, uint, uint>("Min", Math.Min),
            Function.Of<long, long, long>("Min", Math.Min), Function.Of<ulong, ulong, ulong>("Min", Math.Min),
            Function.Of<float, float, float>("Min", Math.Min), Function.Of<double, double, double>("Min", Math.Min),
            Function.Of<decimal, decimal, decimal>("Min", Math.Min),
            Function.Of<int, int, int, int>("Clamp", Math.Clamp),
            Function.Of<long, long, long, long>("Clamp", Math.Clamp),
            Function.Of<double, double, double, double>("Clamp", Math.Clamp),
            Function.Of<decimal, decimal, decimal, decimal>("Clamp", Math.Clamp));
    }

    private static void AddRounding(FunctionTable table)
    {
        table.Add(
            Owner,
            Function.Of<double, double>("Floor", Math.Floor), Function.Of<decimal, decimal>("Floor", Math.Floor),
            Function.Of<double, double>("Ceiling", Math.Ceiling),
            Function.Of<decimal, decimal>("Ceiling", Math.Ceiling),
            Function.Of<double, double>("Truncate", Math.Truncate),
            Function.Of<decimal, decimal>("Truncate", Math.Truncate),
            Function.Of<double, double>("Round", Math.Round), Function.Of<decimal, decimal>("Round", Math.Round),
            Function.Of<double, int, double>("Round", Math.Round),
            Function.Of<decimal, int, decimal>("Round", Math.Round),
            Function.Of<double, MidpointRounding, double>("Round", Math.Round),
            Function.Of<decimal, MidpointRounding, decimal>("Round", Math.Round),
            Function.Of<double, int, MidpointRounding, double>("Round", Math.Round),
            Function.Of<decimal, int, MidpointRounding, decimal>("Round", Math.Round));
    }
}

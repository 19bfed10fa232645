using System.Numerics;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>
/// The functions of plan formulas, which stand alone: <c>min(a, b)</c>, <c>share(part, whole)</c>. As there, what is
/// missing stays missing, and what is not defined is missing too: a share of 0, the root of a number below 0.
/// </summary>
internal static class PlainFunctions
{
    private const int DecimalsMax = 15;

    /// <summary>Gets the owner under which they stand in a table.</summary>
    internal static string Owner => "";

    /// <summary>Adds the functions.</summary>
    internal static void Add(FunctionTable table)
    {
        AddOrder<int>(table);
        AddOrder<long>(table);
        AddOrder<double>(table);
        AddOrder<decimal>(table);
        AddRounding(table);
        table.Add(
            Owner,
            Real("sqrt", Math.Sqrt), Real("ln", Math.Log), Real("exp", Math.Exp),
            Function.Of<double?, double?, double?>(
                "power", (x, y) => x is { } a && y is { } b ? Known(Math.Pow(a, b)) : null),
            Function.Of<double?, double?, double?>(
                "share", (x, y) => x is { } a && y is { } b && b != 0 ? Known(a / b) : null),
            Function.Of<decimal?, decimal?, decimal?>(
                "share", (x, y) => x is { } a && y is { } b && b != 0 ? a / b : null));
    }

    private static void AddOrder<T>(FunctionTable table)
        where T : struct, INumber<T> => table.Add(
            Owner,
            Function.Of<T?, T?>("abs", x => x is { } a ? T.Abs(a) : null),
            Function.Of<T?, int?>("sign", x => x is { } a ? T.Sign(a) : null),
            Function.Of<T?, T?>("min", x => x),
            Function.Of<T?, T?, T?>("min", (x, y) => x is { } a && y is { } b ? T.Min(a, b) : null),
            Function.Of<T?, T?>("max", x => x),
            Function.Of<T?, T?, T?>("max", (x, y) => x is { } a && y is { } b ? T.Max(a, b) : null),
            Function.Of<T?, T?, T?, T?>(
                "clip",
                (x, low, high) => x is { } a && low is { } from && high is { } to && from <= to
                    ? T.Clamp(a, from, to)
                    : null));

    // Halves go away from zero, as in plans; Math.Round takes them to the even neighbour.
    private static void AddRounding(FunctionTable table) => table.Add(
        Owner,
        Function.Of<long?, long?>("floor", x => x), Function.Of<long?, long?>("ceiling", x => x),
        Real("floor", Math.Floor), Exact("floor", Math.Floor),
        Real("ceiling", Math.Ceiling), Exact("ceiling", Math.Ceiling),
        Function.Of<double?, int, double?>(
            "round",
            (x, decimals) => x is { } a && decimals is >= 0 and <= DecimalsMax
                ? Known(Math.Round(a, decimals, MidpointRounding.AwayFromZero))
                : null),
        Function.Of<decimal?, int, decimal?>(
            "round",
            (x, decimals) => x is { } a && decimals is >= 0 and <= DecimalsMax
                ? Math.Round(a, decimals, MidpointRounding.AwayFromZero)
                : null));

    private static Function Real(string name, Func<double, double> apply) =>
        Function.Of<double?, double?>(name, x => x is { } known ? Known(apply(known)) : null);

    private static Function Exact(string name, Func<decimal, decimal> apply) =>
        Function.Of<decimal?, decimal?>(name, x => x is { } known ? apply(known) : null);

    private static double? Known(double number) => double.IsFinite(number) ? number : null;
}

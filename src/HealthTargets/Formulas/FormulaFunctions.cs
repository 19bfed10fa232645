using HealthTargets.Values;

namespace HealthTargets.Formulas;

/// <summary>How the functions of formulas are written and how many arguments they take.</summary>
public static class FormulaFunctions
{
    /// <summary>Gets what is known of each function.</summary>
    public static ValueList<FunctionSignature> All { get; } =
    [
        new(FormulaFunction.Abs, "abs", 1, 1),
        new(FormulaFunction.Sign, "sign", 1, 1),
        new(FormulaFunction.Min, "min", 1, ArgumentsMax),
        new(FormulaFunction.Max, "max", 1, ArgumentsMax),
        new(FormulaFunction.Clip, "clip", 3, 3),
        new(FormulaFunction.Round, "round", 2, 2),
        new(FormulaFunction.Floor, "floor", 1, 1),
        new(FormulaFunction.Ceiling, "ceiling", 1, 1),
        new(FormulaFunction.Sqrt, "sqrt", 1, 1),
        new(FormulaFunction.Power, "power", 2, 2),
        new(FormulaFunction.Ln, "ln", 1, 1),
        new(FormulaFunction.Exp, "exp", 1, 1),
        new(FormulaFunction.If, "if", 3, 3),
        new(FormulaFunction.Coalesce, "coalesce", 1, ArgumentsMax),
        new(FormulaFunction.Absent, "absent", 0, 0),
        new(FormulaFunction.IsMissing, "isMissing", 1, 1),
        new(FormulaFunction.Share, "share", 2, 2),
    ];

    /// <summary>Gets the most arguments that any function takes.</summary>
    public static int ArgumentsMax => 16;

    /// <summary>Gets the signature of a function.</summary>
    /// <param name="function">The function.</param>
    /// <returns>Its signature.</returns>
    public static FunctionSignature Of(FormulaFunction function) => All.First(one => one.Function == function);

    /// <summary>Finds a function by its name.</summary>
    /// <param name="name">The name; compared exactly.</param>
    /// <returns>Its signature, or <see langword="null"/> if there is none of that name.</returns>
    public static FunctionSignature? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}

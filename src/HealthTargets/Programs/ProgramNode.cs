namespace HealthTargets.Programs;

/// <summary>An expression over columns. Immutable; equal by content. Equal parts are computed once.</summary>
internal abstract record ProgramNode
{
    /// <summary>The most decimals to which a program rounds.</summary>
    public const int DecimalsMax = 15;

    private ProgramNode()
    {
    }

    /// <summary>A column.</summary>
    /// <param name="Index">Its place among the columns of the program.</param>
    public sealed record Column(int Index) : ProgramNode;

    /// <summary>A number as written.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Constant(decimal Value) : ProgramNode;

    /// <summary>No number, for a reason.</summary>
    /// <param name="State">The state that stands for the reason; neither 0 nor 1, and below 128.</param>
    public sealed record Missing(byte State) : ProgramNode;

    /// <summary>An operation on one to three expressions.</summary>
    /// <param name="Operator">The operation.</param>
    /// <param name="A">The first expression.</param>
    /// <param name="B">The second, if it takes one.</param>
    /// <param name="C">The condition of <see cref="ProgramOperator.If"/>.</param>
    /// <param name="Decimals">The decimals of <see cref="ProgramOperator.Round"/>.</param>
    public sealed record Operation(
        ProgramOperator Operator, ProgramNode A, ProgramNode? B = null, ProgramNode? C = null, int Decimals = 0)
        : ProgramNode;

    /// <summary>Makes an operation on one expression.</summary>
    public static ProgramNode Of(ProgramOperator op, ProgramNode a) => new Operation(op, a);

    /// <summary>Makes an operation on two expressions.</summary>
    public static ProgramNode Of(ProgramOperator op, ProgramNode a, ProgramNode b) => new Operation(op, a, b);

    /// <summary>Makes a choice by a condition.</summary>
    public static ProgramNode If(ProgramNode condition, ProgramNode then, ProgramNode otherwise) =>
        new Operation(ProgramOperator.If, then, otherwise, condition);

    /// <summary>Rounds to some decimals, at most <see cref="DecimalsMax"/>, a half away from zero.</summary>
    public static ProgramNode Round(ProgramNode a, int decimals) =>
        new Operation(ProgramOperator.Round, a, Decimals: decimals);

    /// <summary>Gets the next whole number at or above.</summary>
    public static ProgramNode Ceiling(ProgramNode a) =>
        Of(ProgramOperator.Negate, Of(ProgramOperator.Floor, Of(ProgramOperator.Negate, a)));

    /// <summary>Keeps a number within limits; undefined where the lower one is above the upper one.</summary>
    public static ProgramNode Clip(ProgramNode a, ProgramNode low, ProgramNode high) => Of(
        ProgramOperator.Require,
        Of(ProgramOperator.Min, Of(ProgramOperator.Max, a, low), high),
        Of(ProgramOperator.AtMost, low, high));
}

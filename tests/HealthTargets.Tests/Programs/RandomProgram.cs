using HealthTargets.Programs;

namespace HealthTargets.Tests.Programs;

/// <summary>Random expressions over three columns, the same for the same seed.</summary>
internal sealed class RandomProgram(int seed)
{
    public const int Columns = 3;

    private static readonly ProgramOperator[] OfTwo =
    [
        ProgramOperator.Add, ProgramOperator.Subtract, ProgramOperator.Multiply, ProgramOperator.Divide,
        ProgramOperator.Min, ProgramOperator.Max, ProgramOperator.Less, ProgramOperator.AtMost,
        ProgramOperator.Equal, ProgramOperator.And, ProgramOperator.Or, ProgramOperator.Coalesce,
        ProgramOperator.Require, ProgramOperator.Add, ProgramOperator.Subtract, ProgramOperator.Divide,
    ];

    private static readonly ProgramOperator[] OfOne =
    [
        ProgramOperator.Negate, ProgramOperator.Abs, ProgramOperator.Sign, ProgramOperator.Floor,
        ProgramOperator.Truth, ProgramOperator.Not, ProgramOperator.IsMissing,
    ];

    private static readonly decimal[] Numbers = [0, 1, 100, 0.5m, -2, 3, 0.1m, 12.5m, 1000, 0.3333333333333333333333m];

    private readonly Random random = new(seed);

    public ProgramNode Next(int depth) => depth == 0 ? Leaf() : random.Next(10) switch
    {
        0 => Leaf(),
        1 => ProgramNode.Of(OfOne[random.Next(OfOne.Length)], Next(depth - 1)),
        2 => ProgramNode.Round(Next(depth - 1), random.Next(0, 4)),
        3 => ProgramNode.If(Next(depth - 1), Next(depth - 1), Next(depth - 1)),
        4 => ProgramNode.Clip(Next(depth - 1), Leaf(), Leaf()),
        5 => ProgramNode.Ceiling(Next(depth - 1)),
        _ => ProgramNode.Of(OfTwo[random.Next(OfTwo.Length)], Next(depth - 1), Next(depth - 1)),
    };

    private ProgramNode Leaf() => random.Next(8) switch
    {
        0 => new ProgramNode.Constant(Numbers[random.Next(Numbers.Length)]),
        1 => new ProgramNode.Constant(random.Next(-500, 500) / 100m),
        2 when random.Next(4) == 0 => new ProgramNode.Missing(9),
        _ => new ProgramNode.Column(random.Next(Columns)),
    };
}

using HealthTargets.Programs;

namespace HealthTargets.Tests.Programs;

public sealed class ProgramCompilerTests
{
    private static ProgramNode A => new ProgramNode.Column(0);

    private static ProgramNode B => new ProgramNode.Column(1);

    [Fact]
    public void Equal_parts_are_computed_once()
    {
        // (a / b) * (a / b)
        ProgramNode node = ProgramNode.Of(
            ProgramOperator.Multiply,
            ProgramNode.Of(ProgramOperator.Divide, A, B),
            ProgramNode.Of(ProgramOperator.Divide, A, B));

        VectorProgram program = Compile(node);

        Assert.Equal(
            [ProgramOperator.Divide, ProgramOperator.Multiply], program.Steps.ToArray().Select(step => step.Operator));
    }

    [Fact]
    public void Constants_are_folded_in_decimals()
    {
        // a * (0.1 + 0.2): 0.3, not the 0.30000000000000004 of binary.
        ProgramNode node = ProgramNode.Of(
            ProgramOperator.Multiply,
            A,
            ProgramNode.Of(ProgramOperator.Add, new ProgramNode.Constant(0.1m), new ProgramNode.Constant(0.2m)));

        VectorProgram program = Compile(node);

        Assert.Equal(1, program.Steps.Length);
        Assert.Equal(0.3, Assert.Single(program.Constants.ToArray()).Value);
    }

    [Fact]
    public void A_division_that_decimals_do_not_hold_is_left_to_the_run()
    {
        ProgramNode third = ProgramNode.Of(
            ProgramOperator.Divide, new ProgramNode.Constant(1), new ProgramNode.Constant(3));

        Assert.Equal(1, Compile(third).Steps.Length);
        Assert.Equal(0, Compile(ProgramNode.Of(
            ProgramOperator.Divide, new ProgramNode.Constant(1), new ProgramNode.Constant(4))).Steps.Length);
    }

    [Fact]
    public void Registers_are_used_again()
    {
        // ((((a + b) + b) + b) ...): two columns and two registers in turn.
        ProgramNode node = A;
        for (int step = 0; step < 50; step++)
        {
            node = ProgramNode.Of(step % 2 == 0 ? ProgramOperator.Add : ProgramOperator.Multiply, node, B);
        }

        VectorProgram program = Compile(node);

        Assert.Equal((50, 4), (program.Steps.Length, program.Registers));
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Compile(new ProgramNode.Column(2)));

    private static VectorProgram Compile(ProgramNode node) => ProgramCompiler.Compile(node, 2, 7);
}

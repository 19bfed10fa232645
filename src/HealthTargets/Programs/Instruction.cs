namespace HealthTargets.Programs;

/// <summary>A step of a program: an operation on registers. The first registers are the columns.</summary>
/// <param name="Operator">The operation.</param>
/// <param name="Target">The register for the result.</param>
/// <param name="A">The register of the first operand.</param>
/// <param name="B">The register of the second, or the first again.</param>
/// <param name="C">The register of the condition, or the first again.</param>
/// <param name="Decimals">The decimals to which it rounds.</param>
internal readonly record struct Instruction(
    ProgramOperator Operator, int Target, int A, int B, int C, int Decimals);

using System.Numerics;
using HealthTargets.Programs;
using HealthTargets.Values;

namespace HealthTargets.Tests.Programs;

/// <summary>Walks an expression for one row in exact arithmetic: what a program has to agree with.</summary>
internal sealed class ExactWalk(decimal[] row, byte[] states, byte undefined)
{
    /// <summary>Gets the number, or the state that says why there is none.</summary>
    public (Rational Number, byte State) Of(ProgramNode node) => node switch
    {
        ProgramNode.Column column => (row[column.Index], states[column.Index]),
        ProgramNode.Constant constant => There(constant.Value),
        ProgramNode.Missing missing => (0, missing.State),
        ProgramNode.Operation step => Of(step),
        _ => throw new InvalidOperationException(),
    };

    private (Rational Number, byte State) Of(ProgramNode.Operation step)
    {
        (Rational Number, byte State) a = Of(step.A);
        (Rational Number, byte State) b = step.B is null ? a : Of(step.B);
        switch (step.Operator)
        {
            case ProgramOperator.If:
                (Rational Number, byte State) c = Of(step.C!);
                return c.State != 1 ? c : c.Number.Sign != 0 ? a : b;
            case ProgramOperator.Coalesce:
                return a.State == 1 || b.State != 1 ? a : b;
            case ProgramOperator.IsMissing:
                return Truth(a.State != 1);
            case ProgramOperator.And or ProgramOperator.Or:
                bool decisive = step.Operator == ProgramOperator.Or;
                return Decides(a, decisive) || Decides(b, decisive) ? Truth(decisive)
                    : a.State != 1 ? a
                    : b.State != 1 ? b
                    : Truth(!decisive);
        }

        return a.State != 1 ? a : b.State != 1 ? b : Compute(step, a.Number, b.Number);
    }

    private (Rational Number, byte State) Compute(ProgramNode.Operation step, Rational a, Rational b) =>
        step.Operator switch
        {
            ProgramOperator.Add => There(a + b),
            ProgramOperator.Subtract => There(a - b),
            ProgramOperator.Multiply => There(a * b),
            ProgramOperator.Divide => b.Sign == 0 ? (0, undefined) : There(a / b),
            ProgramOperator.Min => There(a < b ? a : b),
            ProgramOperator.Max => There(a > b ? a : b),
            ProgramOperator.Less => Truth(a < b),
            ProgramOperator.AtMost => Truth(a <= b),
            ProgramOperator.Equal => Truth(a == b),
            ProgramOperator.Require => b.Sign == 0 ? (0, undefined) : There(a),
            ProgramOperator.Negate => There(-a),
            ProgramOperator.Abs => There(a.Abs()),
            ProgramOperator.Sign => There(a.Sign),
            ProgramOperator.Floor => There(Floor(a)),
            ProgramOperator.Round => There(a.Round(step.Decimals)),
            ProgramOperator.Truth => Truth(a.Sign != 0),
            ProgramOperator.Not => Truth(a.Sign == 0),
            _ => throw new InvalidOperationException(),
        };

    private static bool Decides((Rational Number, byte State) side, bool decisive) =>
        side.State == 1 && side.Number.Sign != 0 == decisive;

    private static (Rational Number, byte State) Truth(bool holds) => There(holds ? 1 : 0);

    private static (Rational Number, byte State) There(Rational number) => (number, 1);

    private static Rational Floor(Rational x)
    {
        BigInteger whole = BigInteger.DivRem(x.Numerator, x.Denominator, out BigInteger rest);
        return Rational.Fraction(rest.Sign < 0 ? whole - 1 : whole, 1);
    }
}

using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>Runs one step over a batch: numbers first, then states and marks of doubt, where there are any.</summary>
internal static class StepRunner
{
    public static void Plain<TLanes, TOperation>(TOperation operation, Instruction step, StepContext context)
        where TLanes : struct, ILanes<TLanes>
        where TOperation : struct, IPlain<TLanes>
    {
        Operand a = context.Read(step.A);
        Operand b = context.Read(step.B);
        Loops.Plain<TLanes, TOperation>(operation, a, b, context.Registers.Values(step.Target), context.Rows);
        JoinStates(a, b, step.Target, context);
        JoinDoubts(a, b, step.Target, context);
    }

    public static void Coded<TLanes, TOperation>(TOperation operation, Instruction step, StepContext context)
        where TLanes : struct, ILanes<TLanes>
        where TOperation : struct, ICoded<TLanes>
    {
        Operand a = context.Read(step.A);
        Operand b = context.Read(step.B);
        byte said = Loops.Coded<TLanes, TOperation>(
            operation, a, b, context.Registers.Values(step.Target), context.Codes, context.Rows);
        JoinStates(a, b, step.Target, context);
        JoinDoubts(a, b, step.Target, context);
        Apply(said, step.Target, context);
    }

    public static void Choose<TLanes, TOperation>(Instruction step, StepContext context)
        where TLanes : struct, ILanes<TLanes>
        where TOperation : struct, IChoice<TLanes>
    {
        Operand a = context.Read(step.A);
        Operand b = context.Read(step.B);
        Operand c = context.Read(step.C);
        RegisterFile registers = context.Registers;
        int target = step.Target;
        byte said = Loops.Choose<TLanes, TOperation>(
            default, a, b, c, registers.Values(target), context.Codes, context.Rows);
        switch (step.Operator)
        {
            case ProgramOperator.If or ProgramOperator.Coalesce:
                // The first operand of a coalescence is its own condition, whose absence is not the result's.
                Operand condition = step.Operator == ProgramOperator.If ? c : context.There(a);
                StateRules.Pick(
                    context.Codes, a, b, condition, registers.States(target), registers.Doubts(target), context.Rows);
                registers.IsFull(target) = a.IsFull && b.IsFull && condition.IsFull;
                registers.IsSure(target) = a.IsSure && b.IsSure && condition.IsSure;
                break;
            case ProgramOperator.Require:
                JoinStates(a, b, target, context);
                JoinDoubts(a, b, target, context);
                Apply(said, target, context);
                break;
            default:
                StateRules.Know(context.Codes, a, b, registers.States(target), context.Rows);
                registers.IsFull(target) = (a.IsFull && b.IsFull) || step.Operator == ProgramOperator.IsMissing;
                JoinDoubts(a, b, target, context);
                break;
        }
    }

    private static void JoinStates(Operand a, Operand b, int target, StepContext context)
    {
        bool isFull = a.IsFull && b.IsFull;
        context.Registers.IsFull(target) = isFull;
        if (!isFull)
        {
            StateRules.Join(a, b, context.Registers.States(target), context.Rows);
        }
    }

    private static void JoinDoubts(Operand a, Operand b, int target, StepContext context)
    {
        bool isSure = a.IsSure && b.IsSure;
        context.Registers.IsSure(target) = isSure;
        if (!isSure)
        {
            StateRules.JoinDoubts(a, b, context.Registers.Doubts(target), context.Rows);
        }
    }

    private static void Apply(byte said, int target, StepContext context)
    {
        if (said == 0)
        {
            return;
        }

        RegisterFile registers = context.Registers;
        Span<byte> states = registers.States(target);
        Span<byte> doubts = registers.Doubts(target);
        if (registers.IsFull(target))
        {
            states[..context.Rows].Fill(1);
        }

        if (registers.IsSure(target))
        {
            doubts[..context.Rows].Clear();
        }

        StateRules.Apply(context.Codes, context.Undefined, states, doubts, context.Rows);
        registers.IsFull(target) = false;
        registers.IsSure(target) &= (said & RowCodes.Doubt) == 0;
    }
}

using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>Chooses the loop for a step.</summary>
internal static class ProgramStep
{
    public static void Run<TLanes>(Instruction step, StepLimit limit, StepContext context)
        where TLanes : struct, ILanes<TLanes>
    {
        switch (step.Operator)
        {
            case ProgramOperator.Add:
                StepRunner.Plain<TLanes, Arithmetic.Add<TLanes>>(default, step, context);
                break;
            case ProgramOperator.Subtract:
                StepRunner.Plain<TLanes, Arithmetic.Subtract<TLanes>>(default, step, context);
                break;
            case ProgramOperator.Multiply:
                StepRunner.Plain<TLanes, Arithmetic.Multiply<TLanes>>(default, step, context);
                break;
            case ProgramOperator.Min:
                StepRunner.Plain<TLanes, Arithmetic.Min<TLanes>>(default, step, context);
                break;
            case ProgramOperator.Max:
                StepRunner.Plain<TLanes, Arithmetic.Max<TLanes>>(default, step, context);
                break;
            case ProgramOperator.Negate:
                StepRunner.Plain<TLanes, Arithmetic.Negate<TLanes>>(default, step, context);
                break;
            case ProgramOperator.Abs:
                StepRunner.Plain<TLanes, Arithmetic.Abs<TLanes>>(default, step, context);
                break;
            case ProgramOperator.If or ProgramOperator.Coalesce or ProgramOperator.Require or ProgramOperator.And
                or ProgramOperator.Or or ProgramOperator.IsMissing:
                RunChoice<TLanes>(step, context);
                break;
            default:
                RunDecision<TLanes>(step, limit, context);
                break;
        }
    }

    private static void RunDecision<TLanes>(Instruction step, StepLimit limit, StepContext context)
        where TLanes : struct, ILanes<TLanes>
    {
        switch (step.Operator)
        {
            case ProgramOperator.Divide:
                StepRunner.Coded<TLanes, Decisions.Divide<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Less:
                StepRunner.Coded<TLanes, Decisions.Less<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.AtMost:
                StepRunner.Coded<TLanes, Decisions.AtMost<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Equal:
                StepRunner.Coded<TLanes, Decisions.Equal<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Sign:
                StepRunner.Coded<TLanes, Decisions.Sign<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Truth:
                StepRunner.Coded<TLanes, Decisions.Truth<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Not:
                StepRunner.Coded<TLanes, Decisions.Not<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Sqrt:
                StepRunner.Coded<TLanes, Decisions.Sqrt<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Floor:
                StepRunner.Coded<TLanes, Decisions.Floor<TLanes>>(new(limit.Radius), step, context);
                break;
            case ProgramOperator.Round:
                Decisions.Round<TLanes> round = new(limit.Radius, Rounding.ScaleOf(step.Decimals), limit.IsStored);
                StepRunner.Coded<TLanes, Decisions.Round<TLanes>>(round, step, context);
                break;
            default:
                throw new InvalidOperationException("A step of an unknown form.");
        }
    }

    private static void RunChoice<TLanes>(Instruction step, StepContext context)
        where TLanes : struct, ILanes<TLanes>
    {
        switch (step.Operator)
        {
            case ProgramOperator.If:
                StepRunner.Choose<TLanes, Choices.If<TLanes>>(step, context);
                break;
            case ProgramOperator.Coalesce:
                StepRunner.Choose<TLanes, Choices.Coalesce<TLanes>>(step, context);
                break;
            case ProgramOperator.Require:
                StepRunner.Choose<TLanes, Choices.Require<TLanes>>(step, context);
                break;
            case ProgramOperator.And:
                StepRunner.Choose<TLanes, Choices.And<TLanes>>(step, context);
                break;
            case ProgramOperator.Or:
                StepRunner.Choose<TLanes, Choices.Or<TLanes>>(step, context);
                break;
            default:
                StepRunner.Choose<TLanes, Choices.IsMissing<TLanes>>(step, context);
                break;
        }
    }
}

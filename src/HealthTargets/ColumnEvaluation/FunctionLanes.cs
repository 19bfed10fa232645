using HealthTargets.Columns;
using HealthTargets.Formulas;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Gives the values of functions for one lane, as <see cref="FunctionRules"/> does.</summary>
internal static class FunctionLanes
{
    private const int DecimalsMax = 40;

    public static PartLane Apply(FormulaFunction function, Column[] arguments, int lane) => function switch
    {
        FormulaFunction.Absent => new(AbsenceCodes.Undefined, Approx.Zero),
        FormulaFunction.IsMissing => arguments[0].IsDoubtful(lane)
            ? PartLane.Doubtful
            : OperatorLanes.Truth(!arguments[0].IsPresent(lane)),
        FormulaFunction.Coalesce => Coalesce(arguments, lane),
        FormulaFunction.If => If(arguments, lane),
        FormulaFunction.Share => OperatorLanes.Apply(FormulaOperator.Divide, arguments, lane),
        _ => Compute(function, arguments, lane),
    };

    private static PartLane At(Column column, int lane) => new(column.StateOf(lane), column[lane]);

    private static PartLane Coalesce(Column[] arguments, int lane)
    {
        foreach (Column argument in arguments)
        {
            if (!argument.IsAbsent(lane))
            {
                return At(argument, lane);
            }
        }

        return At(arguments[0], lane);
    }

    private static PartLane If(Column[] arguments, int lane) => !arguments[0].IsPresent(lane)
        ? At(arguments[0], lane)
        : arguments[0][lane].Sign() switch
        {
            null => PartLane.Doubtful,
            0 => At(arguments[2], lane),
            _ => At(arguments[1], lane),
        };

    private static PartLane Compute(FormulaFunction function, Column[] arguments, int lane)
    {
        PartLane first = new(CellCodes.Present, Approx.Zero);
        foreach (Column argument in arguments)
        {
            if (argument.IsDoubtful(lane))
            {
                return PartLane.Doubtful;
            }

            first = first.IsPresent && !argument.IsPresent(lane) ? At(argument, lane) : first;
        }

        return first.IsPresent ? OfNumbers(function, arguments, lane) : first;
    }

    private static PartLane OfNumbers(FormulaFunction function, Column[] arguments, int lane)
    {
        Approx x = arguments[0][lane];
        return function switch
        {
            FormulaFunction.Abs => new(CellCodes.Present, x.Abs()),
            FormulaFunction.Sign => x.Sign() is { } sign ? new(CellCodes.Present, Approx.Of(sign)) : PartLane.Doubtful,
            FormulaFunction.Min => Extreme(arguments, lane, -1),
            FormulaFunction.Max => Extreme(arguments, lane, 1),
            FormulaFunction.Clip => Clip(x, arguments[1][lane], arguments[2][lane]),
            FormulaFunction.Round => Round(x, arguments[1][lane]),
            FormulaFunction.Floor => Known(Roundings.Floor(x)),
            FormulaFunction.Ceiling => Known(-Roundings.Floor(-x)),
            FormulaFunction.Sqrt => Irrational(x.Sign(), 0, () => RealFunctions.Sqrt(x)),
            FormulaFunction.Power => Power(x, arguments[1][lane]),
            FormulaFunction.Ln => Irrational(x.Sign(), 1, () => RealFunctions.Ln(x)),
            FormulaFunction.Exp => Known(RealFunctions.Exp(x)),
            _ => throw new InvalidOperationException("A function of an unknown form."),
        };
    }

    private static PartLane Irrational(int? sign, int least, Func<Approx> compute) =>
        sign is not { } known ? PartLane.Doubtful
        : known < least ? new(AbsenceCodes.Undefined, Approx.Zero)
        : Known(compute());

    private static PartLane Power(Approx x, Approx exponent) =>
        x.Sign() is > 0 ? Known(RealFunctions.Power(x, exponent)) : PartLane.Doubtful;

    private static PartLane Known(Approx? number) =>
        number is { IsFinite: true } known ? new(CellCodes.Present, known) : PartLane.Doubtful;

    // Of numbers within each other's errors, which one it is does not matter for the number.
    private static PartLane Extreme(Column[] arguments, int lane, int direction)
    {
        Approx extreme = arguments[0][lane];
        double reach = 0;
        foreach (Column argument in arguments)
        {
            Approx one = argument[lane];
            reach = Math.Max(reach, one.Error);
            extreme = (one.Value - extreme.Value) * direction > 0 ? one : extreme;
        }

        return new(CellCodes.Present, reach == 0 ? extreme : extreme with { Error = reach + extreme.Spread });
    }

    private static PartLane Clip(Approx x, Approx low, Approx high) => Approx.Compare(low, high) switch
    {
        null => PartLane.Doubtful,
        > 0 => new(AbsenceCodes.Undefined, Approx.Zero),
        _ => (Approx.Compare(x, low), Approx.Compare(x, high)) switch
        {
            (null, _) or (_, null) => PartLane.Doubtful,
            ( < 0, _) => new(CellCodes.Present, low),
            (_, > 0) => new(CellCodes.Present, high),
            _ => new(CellCodes.Present, x),
        },
    };

    private static PartLane Round(Approx x, Approx decimals)
    {
        if (decimals.Error != 0)
        {
            return PartLane.Doubtful;
        }

        return decimals.Value is >= 0 and <= DecimalsMax && Approx.IsWhole(decimals.Value)
            ? Known(Roundings.Round(x, (int)decimals.Value))
            : new(AbsenceCodes.Undefined, Approx.Zero);
    }
}

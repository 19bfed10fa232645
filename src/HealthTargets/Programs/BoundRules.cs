using HealthTargets.Columns;

namespace HealthTargets.Programs;

/// <summary>
/// What is known of the results of an operation from what is known of its operands: the usual rules for the propagation
/// of rounding errors, one rounding of at most 2^-53 for each operation.
/// </summary>
internal static class BoundRules
{
    private const double Unit = ColumnBounds.Unit;

    // Makes up for the rounding of the bounds themselves.
    private const double Slack = 1 + (1.0 / (1 << 20));

    // Numbers nearer to 0 than this may lose digits in silence.
    private const double Tiny = 1e-290;

    // A divisor that is doubtful by itself counts as doubtful up to this many times its error.
    private const double DivisorRoom = 1 << 26;

    private const double HugeWhole = 1L << 52;

    public static ColumnBounds Truth { get; } = ColumnBounds.Stored(1, 1, isWhole: true, isNonNegative: true);

    private static ColumnBounds Unit3 { get; } = ColumnBounds.Stored(1, 1, isWhole: true, isNonNegative: false);

    public static ColumnBounds Of(Instruction step, ColumnBounds a, ColumnBounds b) => Checked(step.Operator switch
    {
        ProgramOperator.Add => Sum(a, b, a.IsNonNegative && b.IsNonNegative),
        ProgramOperator.Subtract => Sum(a, b, isNonNegative: false),
        ProgramOperator.Multiply => Product(a, b),
        ProgramOperator.Divide => Quotient(a, b),
        ProgramOperator.Negate => a with { IsNonNegative = a.Max == 0 },
        ProgramOperator.Abs => a with { IsNonNegative = true },
        ProgramOperator.Sign => Unit3,
        ProgramOperator.Sqrt => Root(a),
        ProgramOperator.Floor => Whole(a),
        ProgramOperator.Round => Rounded(a, step.Decimals),
        ProgramOperator.Require => a,
        ProgramOperator.Min or ProgramOperator.Max or ProgramOperator.If or ProgramOperator.Coalesce => Either(a, b),
        _ => Truth,
    });

    /// <summary>Gets the distance up to which an operation cannot decide about its operands.</summary>
    public static double RadiusOf(Instruction step, ColumnBounds a, ColumnBounds b) => step.Operator switch
    {
        ProgramOperator.Less or ProgramOperator.AtMost or ProgramOperator.Equal => Apart(a, b),
        ProgramOperator.Divide => IsSure(b) ? 0 : b.Error * DivisorRoom,
        ProgramOperator.Sign or ProgramOperator.Truth or ProgramOperator.Not or ProgramOperator.Sqrt =>
            IsSure(a) ? 0 : a.Off * Slack,
        ProgramOperator.Floor => IsKnown(a) ? 0 : a.Max < HugeWhole ? a.Off * Slack : double.PositiveInfinity,
        ProgramOperator.Round => RoundRadius(a, step.Decimals),
        _ => 0,
    };

    // Its sign and whether it is 0 are beyond doubt.
    private static bool IsSure(ColumnBounds a) => IsKnown(a) || a.Relative < 0.5;

    private static bool IsKnown(ColumnBounds a) => a.IsStored || a.Error == 0;

    private static double Apart(ColumnBounds a, ColumnBounds b)
    {
        if (IsKnown(a) && IsKnown(b))
        {
            return 0;
        }

        // Numbers that are nearly equal are no larger than the smaller of the two bounds.
        double shares = a.Relative + b.Relative;
        double byShare = shares < 0.001 ? shares * Math.Min(a.Max, b.Max) * 1.01 : double.PositiveInfinity;
        return Math.Min(a.Off + b.Off, byShare) * Slack;
    }

    private static ColumnBounds Sum(ColumnBounds a, ColumnBounds b, bool isNonNegative)
    {
        double max = (a.Max + b.Max) * Slack;
        if (a.IsWhole && b.IsWhole && a.Max + b.Max < ColumnBounds.WholeMax)
        {
            return ColumnBounds.Stored(a.Max + b.Max, 1, isWhole: true, isNonNegative);
        }

        double relative = isNonNegative ? (Math.Max(a.Relative, b.Relative) + Unit) * Slack : double.PositiveInfinity;
        return new(
            max,
            isNonNegative ? Math.Min(Least(a), Least(b)) / Slack : 0,
            (a.Off + b.Off + (Unit * max)) * Slack,
            relative)
        {
            IsNonNegative = isNonNegative,
        };
    }

    private static ColumnBounds Product(ColumnBounds a, ColumnBounds b)
    {
        double max = a.Max * b.Max * Slack;
        bool isNonNegative = a.IsNonNegative && b.IsNonNegative;
        if (a.IsWhole && b.IsWhole && max < ColumnBounds.WholeMax)
        {
            return ColumnBounds.Stored(a.Max * b.Max, 1, isWhole: true, isNonNegative);
        }

        double relative = Joined(a.Relative, b.Relative);
        double error = ((a.Off * b.Max) + (b.Off * a.Max) + (a.Off * b.Off) + (Unit * max) + Tiny) * Slack;
        return new(max, a.Min * b.Min / Slack, error, relative) { IsNonNegative = isNonNegative };
    }

    private static ColumnBounds Quotient(ColumnBounds a, ColumnBounds b)
    {
        bool isSure = IsSure(b);
        double least = isSure ? b.Min * (1 - b.Relative) : b.Error * DivisorRoom / Slack;
        double share = isSure ? b.Relative / (1 - b.Relative) : 2 / DivisorRoom;
        double max = a.Max / least * Slack;
        double relative = Joined(a.Relative, share);
        double error = ((a.Off / least) + (max * (share + Unit)) + Tiny) * Slack;
        return new(max, a.Min / b.Max / Slack, error, relative)
        {
            IsNonNegative = a.IsNonNegative && b.IsNonNegative,
        };
    }

    private static ColumnBounds Root(ColumnBounds a)
    {
        double relative = a.Relative < 0.5 ? (a.Relative + Unit) * Slack : double.PositiveInfinity;
        double max = Math.Sqrt(a.Max) * Slack;
        return new(max, Math.Sqrt(a.Min) / Slack, (Math.Sqrt(a.Off) + (Unit * max)) * Slack, relative)
        {
            IsNonNegative = true,
        };
    }

    private static ColumnBounds Whole(ColumnBounds a) => a.IsWhole ? a
        : a.Max + 1 < ColumnBounds.WholeMax ? ColumnBounds.Stored(a.Max + 1, 1, isWhole: true, a.IsNonNegative)
        : ColumnBounds.Unknown;

    private static double Joined(double left, double right) =>
        double.IsInfinity(left) || double.IsInfinity(right)
            ? double.PositiveInfinity
            : (left + right + (left * right) + Unit) * Slack;

    // A whole number divided by a power of ten is the double nearest to that decimal number.
    private static ColumnBounds Rounded(ColumnBounds a, int decimals)
    {
        double unit = 1 / Rounding.ScaleOf(decimals);
        return a.IsWhole ? a
            : a.IsStored || (a.Max + unit) * Rounding.ScaleOf(decimals) < ColumnBounds.WholeMax
                ? ColumnBounds.Stored(a.Max + unit, unit / Slack, decimals == 0, a.IsNonNegative)
            : ColumnBounds.Unknown;
    }

    // In units of the last decimal. Stored numbers are told from a half by their digits.
    private static double RoundRadius(ColumnBounds a, int decimals)
    {
        double scaled = a.Max * Rounding.ScaleOf(decimals);
        return IsKnown(a) && a.IsStored ? 0
            : scaled < HugeWhole ? ((a.Off * Rounding.ScaleOf(decimals)) + (4 * Unit * (scaled + 1))) * Slack
            : double.PositiveInfinity;
    }

    private static ColumnBounds Either(ColumnBounds a, ColumnBounds b) => new(
        Math.Max(a.Max, b.Max),
        Math.Min(Least(a), Least(b)),
        Math.Max(a.Error, b.Error),
        Math.Max(a.Relative, b.Relative))
    {
        IsNonNegative = a.IsNonNegative && b.IsNonNegative,
        IsWhole = a.IsWhole && b.IsWhole,
        IsStored = a.IsStored && b.IsStored,
    };

    // A number that is always 0 has no smallest other than 0.
    private static double Least(ColumnBounds a) => a.Max == 0 ? double.PositiveInfinity : a.Min;

    // Without a smallest number, digits might have been lost near 0; and beyond the largest nothing is known.
    private static ColumnBounds Checked(ColumnBounds of)
    {
        bool isBounded = of.Max < 1 / Tiny;
        bool isFarFromZero = of.Min >= Tiny && !double.IsInfinity(of.Min);
        return !isBounded ? ColumnBounds.Unknown
            : isFarFromZero ? of
            : of with { Min = 0, Relative = of.Error == 0 || of.IsStored ? of.Relative : double.PositiveInfinity };
    }
}

using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The type in which two numbers meet, as in System.Linq.Dynamic.Core.</summary>
internal static class Numbers
{
    private static readonly FactType[] Candidates = [.. new[]
    {
        FactKind.Int32, FactKind.UInt32, FactKind.Int64, FactKind.UInt64, FactKind.Single, FactKind.Double,
        FactKind.Decimal,
    }.Select(FactTypes.Of)];

    private static readonly FactType[] Signed = [.. new[]
    {
        FactKind.Int32, FactKind.Int64, FactKind.Single, FactKind.Double, FactKind.Decimal,
    }.Select(FactTypes.Of)];

    /// <summary>
    /// Returns the one type that is nearest to both, or null where there is none: of decimal and double there is none,
    /// since neither holds the other.
    /// </summary>
    internal static FactType? Common(Bound left, Bound right)
    {
        // Two numbers of the same usual type are the rule.
        if (left.Type.IsSameAs(right.Type) && left.Type.Kind is >= FactKind.Int32 and <= FactKind.Decimal)
        {
            return left.Type;
        }

        if (!IsNumber(left) || !IsNumber(right) || (left.IsNull && right.IsNull))
        {
            return null;
        }

        // A literal becomes what it meets, where it fits.
        if (right.Syntax is LiteralSyntax && MeetsLiteral(left, right))
        {
            return left.Type;
        }

        if (left.Syntax is LiteralSyntax && MeetsLiteral(right, left))
        {
            return right.Type;
        }

        // A value that is known only when it comes is taken as what it meets.
        if (left.Type.Kind == FactKind.Unknown || right.Type.Kind == FactKind.Unknown)
        {
            Bound known = left.Type.Kind == FactKind.Unknown ? right : left;
            return known.Type.Kind == FactKind.Unknown ? FactTypes.Of(FactKind.Double)
                : Nearest(Candidates, known, known);
        }

        bool isNullable = left.Type.IsNullable || right.Type.IsNullable || left.IsNull || right.IsNull;
        FactType? common = Nearest(Candidates, left.IsNull ? right : left, right.IsNull ? left : right);
        if (common is not null)
        {
            return isNullable ? common.AsNullable() : common;
        }

        // Where a suffix stands in the way, the number counts and not the suffix: 5UL beside an int is an int.
        return HasSuffix(right) && Conversions.Try(right, left.Type) is not null ? left.Type
            : HasSuffix(left) && Conversions.Try(left, right.Type) is not null ? right.Type
            : null;
    }

    /// <summary>Returns the type of a number with its sign turned, or null where it is no number.</summary>
    internal static FactType? ForNegation(Bound operand)
    {
        if (operand.Type.Kind == FactKind.Unknown)
        {
            return FactTypes.Of(FactKind.Double);
        }

        FactType? type = operand.Type.IsNumeric ? Nearest(Signed, operand, operand) : null;
        return operand.Type.IsNullable ? type?.AsNullable() : type;
    }

    private static bool MeetsLiteral(Bound value, Bound literal) =>
        value.Syntax is not LiteralSyntax && value.Type.Kind is >= FactKind.Int32 and <= FactKind.Decimal
            && !literal.IsNull && !HasSuffix(literal) && Conversions.Try(literal, value.Type) is not null;

    private static bool HasSuffix(Bound value) => value.Syntax is LiteralSyntax { HasSuffix: true };

    private static bool IsNumber(Bound value) =>
        value.Type.IsNumeric || value.IsNull || value.Type.Kind is FactKind.Unknown or FactKind.Enum;

    private static FactType? Nearest(FactType[] candidates, Bound left, Bound right)
    {
        FactType? best = null;
        bool isOnly = false;
        foreach (FactType candidate in candidates)
        {
            if (!Fits(left, candidate) || !Fits(right, candidate))
            {
                continue;
            }

            if (best is null)
            {
                (best, isOnly) = (candidate, true);
                continue;
            }

            int order = Compare(left, right, best, candidate);
            isOnly = order > 0 ? isOnly : order < 0;
            best = order < 0 ? candidate : best;
        }

        return isOnly ? best : null;
    }

    private static bool Fits(Bound value, FactType candidate) => HasSuffix(value)
        ? Conversions.CanWiden(value.Type, candidate)
        : Conversions.Try(value, value.Type.IsNullable ? candidate.AsNullable() : candidate) is not null;

    // Nearer to one of them and not farther from the other.
    private static int Compare(Bound left, Bound right, FactType first, FactType second)
    {
        int one = CompareOne(left, first, second);
        int two = CompareOne(right, first, second);
        return one >= 0 && two >= 0 && one + two > 0 ? 1
            : one <= 0 && two <= 0 && one + two < 0 ? -1
            : 0;
    }

    private static int CompareOne(Bound value, FactType first, FactType second) => value.Type.IsNullable
        ? Conversions.Compare(value, first.AsNullable(), second.AsNullable())
        : Conversions.Compare(value, first, second);
}

using System.Numerics;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A carrier to which numbers can be converted.</summary>
internal interface INumberTarget
{
    /// <summary>Converts a number; out of range is a fault, fractions are cut off.</summary>
    public Node From<TFrom>(Node inner, int position)
        where TFrom : struct, INumber<TFrom>;

    /// <summary>Converts a number that may be missing.</summary>
    public Node FromLifted<TFrom>(Node inner, int position)
        where TFrom : struct, INumber<TFrom>;
}

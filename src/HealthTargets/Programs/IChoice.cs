using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>An operation for which it matters whether its operands are there.</summary>
internal interface IChoice<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second.</param>
    /// <param name="c">The condition.</param>
    /// <param name="hasA">The mask of the rows that have the first.</param>
    /// <param name="hasB">The mask of the rows that have the second.</param>
    /// <param name="codes">What there is to say of each row: see <see cref="RowCodes"/>.</param>
    public TLanes Of(TLanes a, TLanes b, TLanes c, TLanes hasA, TLanes hasB, out TLanes codes);
}

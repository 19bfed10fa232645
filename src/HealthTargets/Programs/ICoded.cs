using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>An operation that also says something of each row: see <see cref="RowCodes"/>.</summary>
internal interface ICoded<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public TLanes Of(TLanes a, TLanes b, out TLanes codes);
}

using HealthTargets.Kernels;

namespace HealthTargets.Programs;

/// <summary>An operation that gives a number for any two.</summary>
internal interface IPlain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public TLanes Of(TLanes a, TLanes b);
}

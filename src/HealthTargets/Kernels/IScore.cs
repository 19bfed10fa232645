namespace HealthTargets.Kernels;

/// <summary>How many points a number earns.</summary>
internal interface IScore<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <param name="numbers">The numbers.</param>
    /// <param name="good">The mask of those in the good zone.</param>
    /// <param name="attainment">How much each attains.</param>
    public TLanes Of(TLanes numbers, TLanes good, TLanes attainment);
}

namespace HealthTargets.Kernels;

/// <summary>How much of a bound a number attains.</summary>
internal interface IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <param name="numbers">The numbers.</param>
    /// <param name="good">The mask of those in the good zone.</param>
    public TLanes Of(TLanes numbers, TLanes good);
}

namespace HealthTargets.Kernels;

/// <summary>How much of a bound a number attains.</summary>
internal interface IAttain<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Gets a number to keep in a register for the whole loop.</summary>
    /// <param name="place">Which one, 0 to 2.</param>
    public TLanes Kept(int place);

    /// <param name="numbers">The numbers.</param>
    /// <param name="good">The mask of those in the good zone.</param>
    /// <param name="kept0">The first of <see cref="Kept"/>, and so on.</param>
    /// <param name="kept1">The second one.</param>
    /// <param name="kept2">The third one.</param>
    public TLanes Of(TLanes numbers, TLanes good, TLanes kept0, TLanes kept1, TLanes kept2);
}

namespace HealthTargets.Kernels;

/// <summary>On which side of the cuts a number is.</summary>
internal interface ISide<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Gets whether no number can be in doubt.</summary>
    public static abstract bool IsExact { get; }

    /// <summary>Gives numbers a code of 0 to 15, for which a <see cref="CodeTable"/> has the class.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="isGood">The mask of those in the good zone.</param>
    /// <returns>The codes.</returns>
    public TLanes Classify(TLanes numbers, out TLanes isGood);
}

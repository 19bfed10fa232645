namespace HealthTargets.Kernels;

/// <summary>On which side of the cuts a number is.</summary>
internal interface ISide<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Gets whether no number can be in doubt.</summary>
    public static abstract bool IsExact { get; }

    /// <summary>
    /// Gets a cut to keep in a register for the whole loop: fields that are vectors within a struct would be read anew
    /// for each row.
    /// </summary>
    /// <param name="place">Which one, 0 to 5.</param>
    public TLanes Kept(int place);

    /// <summary>Gives numbers a code of 0 to 15, for which a <see cref="CodeTable"/> has the class.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="cut0">The first of <see cref="Kept"/>, and so on.</param>
    /// <param name="cut1">The second one.</param>
    /// <param name="cut2">The third one.</param>
    /// <param name="cut3">The fourth one.</param>
    /// <param name="cut4">The fifth one.</param>
    /// <param name="cut5">The sixth one.</param>
    /// <param name="isGood">The mask of those in the good zone.</param>
    /// <returns>The codes.</returns>
    public TLanes Classify(
        TLanes numbers,
        TLanes cut0,
        TLanes cut1,
        TLanes cut2,
        TLanes cut3,
        TLanes cut4,
        TLanes cut5,
        out TLanes isGood);
}

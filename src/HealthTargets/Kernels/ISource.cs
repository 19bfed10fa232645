namespace HealthTargets.Kernels;

/// <summary>Where the numbers of a slice come from.</summary>
internal interface ISource
{
    /// <summary>Gets whether its numbers may be such as were written down, so that no cut needs a radius.</summary>
    public static abstract bool IsStored { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; }

    /// <summary>Gets a number or a state to keep in a register for the whole loop.</summary>
    /// <param name="place">Which one, 0 or 1.</param>
    public TLanes Kept<TLanes>(int place)
        where TLanes : struct, ILanes<TLanes>;

    /// <summary>Reads the numbers of some rows from one on.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="kept0">The first of <see cref="Kept"/>.</param>
    /// <param name="kept1">The second one.</param>
    /// <param name="present">The mask of those that are there; the numbers of the others mean nothing.</param>
    public TLanes Read<TLanes>(nint row, TLanes kept0, TLanes kept1, out TLanes present)
        where TLanes : struct, ILanes<TLanes>;
}

namespace HealthTargets.Kernels;

/// <summary>A source of which a part can be taken.</summary>
/// <typeparam name="TSource">The type itself.</typeparam>
internal interface ISliceable<TSource>
    where TSource : struct, ISource, allows ref struct
{
    /// <summary>Gets some of the rows.</summary>
    public TSource Slice(int start, int length);
}

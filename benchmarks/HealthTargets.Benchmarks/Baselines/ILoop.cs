using HealthTargets.Benchmarks.Baselines.Vectors;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>A loop over one chunk, for any kind of target.</summary>
public interface ILoop<TDoubles, TBytes>
    where TDoubles : struct
    where TBytes : struct
{
    /// <summary>Runs over the first rows, a multiple of a block.</summary>
    public void Run<TSource, TBound, TPhase>(scoped TSource source, TBound bound, nuint length)
        where TSource : ISource<TDoubles, TBytes>, allows ref struct
        where TBound : struct, IBound<TDoubles>
        where TPhase : struct, IPhase;
}

namespace HealthTargets.TestSupport.Generators;

/// <summary>
/// Draws random things from one seed, the same ones on every machine and every version of .NET: a case that fails is
/// named by its seed and can be made again.
/// </summary>
internal sealed class PlanGeneratorDraw(ulong seed)
{
    private ulong state = seed;

    /// <summary>Draws a whole number from 0 to one less than a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Draws a whole number between two, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Says yes in so many of a hundred draws.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>Draws one of some items.</summary>
    public T Pick<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Draws one of several ways to make a thing, and makes it.</summary>
    public T Make<T>(params Func<T>[] ways) => ways[Below(ways.Length)]();

    /// <summary>Gets draws of their own, which leave those that follow here as they are.</summary>
    public PlanGeneratorDraw Aside() => new(state ^ 0x5DEECE66DUL);

    /// <summary>Draws some of some items, perhaps none, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> items, int percent) => [.. items.Where(_ => Chance(percent))];

    /// <summary>Makes as many things as a draw between two numbers says.</summary>
    public IReadOnlyList<T> Many<T>(int low, int high, Func<T> make) =>
        [.. Enumerable.Range(0, Between(low, high)).Select(_ => make())];

    /// <summary>Draws a small number with up to two decimals; equal draws are frequent, so that bounds are hit.</summary>
    public decimal Number(int low, int high) => Below(4) switch
    {
        0 => Between(low, high) + (Between(0, 99) / 100m),
        1 => Between(low, high) + (Between(0, 1) * 0.5m),
        _ => Between(low, high),
    };

    // SplitMix64 by Steele, Lea and Flood.
    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

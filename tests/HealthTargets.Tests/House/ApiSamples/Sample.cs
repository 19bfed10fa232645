namespace HealthTargets.Tests.House.ApiSamples;

public sealed record Sample(string Name, IReadOnlyList<string?>? Parts = null)
{
    public const int Two = 2;

    public required int[] Counts { get; init; }

    public static Sample operator +(Sample left, Sample right) => left with { Name = left.Name + right.Name };

    public TResult? Map<TResult>(Func<Sample, TResult> map, string separator = ", ")
        where TResult : struct => map(this);

    internal string Hidden() => Name;
}

namespace HealthTargets.Tests.Kernels;

/// <summary>Rows with many ties and gaps, the same for the same seed.</summary>
internal sealed class SliceSample
{
    /// <summary>Makes rows.</summary>
    /// <param name="seed">What the rows depend on.</param>
    /// <param name="count">The number of rows.</param>
    public SliceSample(int seed, int count)
    {
        Random random = new(seed);
        Values = [.. Enumerable.Range(0, count).Select(_ => random.Next(-200, 12_000) / 100m)];
        Earlier = [.. Enumerable.Range(0, count).Select(_ => random.Next(0, 12_000) / 100m)];
        Numerators = [.. Enumerable.Range(0, count).Select(_ => (decimal)random.Next(0, 40))];
        Denominators = [.. Enumerable.Range(0, count).Select(_ => (decimal)random.Next(0, 40))];
        States = [.. Enumerable.Range(0, count).Select(_ => (byte)(random.Next(5) == 0 ? random.Next(0, 9) : 1))];
        EarlierStates = [.. Enumerable.Range(0, count).Select(_ => (byte)(random.Next(5) == 0 ? 2 : 1))];
    }

    public decimal[] Values { get; }

    public decimal[] Earlier { get; }

    public decimal[] Numerators { get; }

    public decimal[] Denominators { get; }

    public byte[] States { get; }

    public byte[] EarlierStates { get; }

    public static double[] Doubles(decimal[] numbers) => [.. numbers.Select(number => (double)number)];
}

using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HealthTargets.Benchmarks.Baselines.Vectors;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>The evaluations of W that are written by hand.</summary>
public static class Variants
{
    /// <summary>Returns those that this machine can run, the plainest first.</summary>
    public static IReadOnlyList<IWorkloadVariant> HandWritten(
        WorkloadData data, OutcomeBuffers outcomes, int threadsMax)
    {
        List<IWorkloadVariant> variants =
        [
            new ScalarBranchingVariant(data, outcomes, threadsMax),
            new VectorVariant<LanesScalar, double, ulong>("scalar, branch-free", data, outcomes, threadsMax),
            new VectorVariant<LanesPortable, Vector<double>, Vector<byte>>("Vector<T>", data, outcomes, threadsMax),
        ];
        if (Avx2.IsSupported)
        {
            variants.Add(new VectorVariant<Lanes256, Vector256<double>, Vector256<byte>>(
                "256 bits", data, outcomes, threadsMax));
        }

        variants.Add(new VectorVariant<Lanes512, Vector512<double>, Vector512<byte>>(
            Vector512.IsHardwareAccelerated ? "512 bits" : "512 bits, emulated", data, outcomes, threadsMax));
        return variants;
    }

    /// <summary>The one to take where only one is wanted; portable vectors are as fast as those of 256 bits.</summary>
    public static string FastestName => Vector512.IsHardwareAccelerated ? "512 bits" : "Vector<T>";

    /// <summary>Returns the variant of that name alone.</summary>
    public static IWorkloadVariant Fastest(WorkloadData data, OutcomeBuffers outcomes, int threadsMax) =>
        Vector512.IsHardwareAccelerated
            ? new VectorVariant<Lanes512, Vector512<double>, Vector512<byte>>(FastestName, data, outcomes, threadsMax)
            : new VectorVariant<LanesPortable, Vector<double>, Vector<byte>>(FastestName, data, outcomes, threadsMax);
}

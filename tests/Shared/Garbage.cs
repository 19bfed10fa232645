namespace HealthTargets.TestSupport;

/// <summary>Counts the bytes that some work makes on this thread once it is warm.</summary>
internal static class Garbage
{
    private const int Rounds = 5;

    /// <summary>
    /// Gets the bytes of the round that makes the fewest. Work that makes garbage makes it in every round; what the
    /// runtime makes once, when it exchanges the code of something that was called often, is in one round only.
    /// </summary>
    /// <param name="work">The work; what it makes only the first time is not counted.</param>
    internal static long Of(Action work)
    {
        work();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

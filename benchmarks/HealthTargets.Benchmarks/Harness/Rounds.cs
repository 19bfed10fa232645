using System.Diagnostics;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>
/// Times things by turns in one process: whatever else the machine does falls on all of them alike, so that their
/// ratios stand when absolute times do not.
/// </summary>
public sealed class Rounds
{
    // Code that is not yet compiled as well as it can be is replaced in the background, after it has run some tens of
    // times and nothing new has been compiled for a while. Rounds of small sizes are over before that.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private readonly List<(Stopped Stopped, Action Run)> _entries = [];

    public void Add(string name, int threads, Action run) => _entries.Add((new Stopped(name, threads), run));

    /// <summary>
    /// Runs everything by turns; the first rounds, at least two and some seconds, warm up and are not counted.
    /// </summary>
    public IReadOnlyList<Stopped> Run(int rounds, int warmUpRounds = 2)
    {
        Stopwatch warm = Stopwatch.StartNew();
        for (int round = -warmUpRounds; round < rounds; round += round == -1 && warm.Elapsed < WarmUp ? 0 : 1)
        {
            foreach ((Stopped stopped, Action run) in _entries)
            {
                long allocated = GC.GetTotalAllocatedBytes(precise: true);
                long start = Stopwatch.GetTimestamp();
                run();
                double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
                if (round >= 0)
                {
                    stopped.Add(seconds, allocated);
                }
            }
        }

        return [.. _entries.Select(entry => entry.Stopped)];
    }
}

using System.Diagnostics;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>
/// Times things by turns in one process: whatever else the machine does falls on all of them alike, so that their
/// ratios stand when absolute times do not.
/// </summary>
public sealed class Rounds
{
    private readonly List<(Stopped Stopped, Action Run)> _entries = [];

    public void Add(string name, int threads, Action run) => _entries.Add((new Stopped(name, threads), run));

    /// <summary>Runs everything by turns; the first rounds warm up and are not counted.</summary>
    public IReadOnlyList<Stopped> Run(int rounds, int warmUpRounds = 2)
    {
        for (int round = -warmUpRounds; round < rounds; round++)
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

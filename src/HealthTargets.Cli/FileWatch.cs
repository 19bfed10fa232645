namespace HealthTargets.Cli;

/// <summary>
/// Does something whenever files change. Looks at their size and time again and again, since the notices of operating
/// systems do not come over network drives and containers; waits until nothing changes any more, since editors write a
/// file in several steps.
/// </summary>
/// <param name="files">Returns the files to look at; asked each time, since files come and go.</param>
/// <param name="wait">Waits a moment; false if it is time to stop.</param>
internal sealed class FileWatch(Func<IEnumerable<string>> files, Func<bool> wait)
{
    /// <summary>Does the work now and after each change, until it is time to stop.</summary>
    /// <param name="work">The work; it is told which files changed, none the first time.</param>
    public void Run(Action<IReadOnlyList<string>> work)
    {
        Dictionary<string, (long Length, DateTime Written)> done = Look();
        work([]);
        Dictionary<string, (long Length, DateTime Written)> before = done;
        while (wait())
        {
            Dictionary<string, (long Length, DateTime Written)> now = Look();
            string[] changed = Differences(done, now);
            bool isQuiet = Differences(before, now).Length == 0;
            before = now;
            if (changed.Length > 0 && isQuiet)
            {
                // What changes while the work is done is seen the next time.
                done = now;
                work(changed);
            }
        }
    }

    private static string[] Differences(
        Dictionary<string, (long Length, DateTime Written)> before,
        Dictionary<string, (long Length, DateTime Written)> now) =>
    [
        .. before.Keys.Union(now.Keys)
            .Where(file => !before.TryGetValue(file, out var old) || !now.TryGetValue(file, out var found)
                || old != found)
            .Order(StringComparer.Ordinal),
    ];

    private Dictionary<string, (long Length, DateTime Written)> Look()
    {
        Dictionary<string, (long Length, DateTime Written)> found = new(StringComparer.Ordinal);
        foreach (string file in files())
        {
            FileInfo info = new(file);
            if (info.Exists)
            {
                found[file] = (info.Length, info.LastWriteTimeUtc);
            }
        }

        return found;
    }
}

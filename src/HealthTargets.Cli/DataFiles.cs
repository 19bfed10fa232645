using HealthTargets.Rules.Data;

namespace HealthTargets.Cli;

/// <summary>Files of data whose reading tells how many of their bytes are done.</summary>
internal static class DataFiles
{
    /// <summary>Names files that are read together.</summary>
    public static IReadOnlyList<DataFile> Of(string[] paths, WorkProgress progress)
    {
        if (!progress.IsWatched)
        {
            return [.. paths.Select(path => DataFile.FromPath(path))];
        }

        long all = paths.Sum(SizeOf);
        long done = 0;

        // Rows that contradict each other make a file be read twice; then the bar waits at its end.
        void Tell(int count)
        {
            done += count;
            progress.Step(done, all);
        }

        return [.. paths.Select(path => DataFile.FromStream(path, () => new CountedFile(path, Tell)))];
    }

    // What can't be read is told when it is read.
    private static long SizeOf(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file.Exists ? file.Length : 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return 0;
        }
    }
}

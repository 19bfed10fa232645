namespace HealthTargets.Cli;

/// <summary>The files on which the outcome of a command may depend.</summary>
internal static class WatchedFiles
{
    // Imports and parts stand below the plan's folder; a folder with more files than this holds other things, too.
    private const int FilesMax = 1000;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 2,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Returns plans, the JSON files that they may name, and all others that were named.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> plans, IEnumerable<string> others) => plans
        .SelectMany(plan => Beside(plan).Prepend(plan))
        .Concat(others)
        .Select(Path.GetFullPath)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Beside(string plan)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(plan)) ?? ".";
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", Below).Take(FilesMax) : [];
    }
}

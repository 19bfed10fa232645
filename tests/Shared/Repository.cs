namespace HealthTargets.TestSupport;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Turns a path relative to the root, written with slashes, into a full one.</summary>
    public static string PathTo(string relativePath) =>
        Path.GetFullPath(Path.Combine(Root, relativePath.Replace('/', Path.DirectorySeparatorChar)));

    /// <summary>Reads a text file with line feeds as its only line ends.</summary>
    public static string ReadText(string relativePath) =>
        File.ReadAllText(PathTo(relativePath)).ReplaceLineEndings("\n");

    /// <summary>Writes a text file as UTF-8 without a mark, and makes its folder if there is none.</summary>
    public static void WriteText(string relativePath, string text)
    {
        string path = PathTo(relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }

    /// <summary>Says whether a file or a folder is there.</summary>
    public static bool Has(string relativePath) => Path.Exists(PathTo(relativePath));

    /// <summary>The path below the root, with slashes, of a full one.</summary>
    public static string Relative(string fullPath) =>
        Path.GetRelativePath(Root, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HealthTargets.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds HealthTargets.sln.");
    }
}

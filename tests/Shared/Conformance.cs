namespace HealthTargets.TestSupport;

/// <summary>
/// Finds the published data that the conformance tests read: <c>../shared/conformance</c> from the project's root, or
/// the folder named by the environment variable <c>HEALTHTARGETS_CONFORMANCE</c>.
/// </summary>
public static class Conformance
{
    /// <summary>Gets the folder, or null where it is absent.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>Returns the path of a file or folder in it.</summary>
    /// <param name="name">The name, with forward slashes, such as <c>periods/adx-period.csv</c>.</param>
    /// <returns>The path, or null where it is absent.</returns>
    public static string? Find(string name)
    {
        string? path = Folder is null ? null : Path.Combine(Folder, name);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    /// <summary>Returns the path of a file or folder in it, which a <see cref="ConformanceFactAttribute"/> has found.
    /// </summary>
    /// <param name="name">The name, with forward slashes.</param>
    /// <returns>The path.</returns>
    /// <exception cref="FileNotFoundException">It is absent.</exception>
    public static string Get(string name) =>
        Find(name) ?? throw new FileNotFoundException("The conformance data are absent.", name);

    private static string? FindFolder()
    {
        string? named = Environment.GetEnvironmentVariable("HEALTHTARGETS_CONFORMANCE");
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? named : null;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HealthTargets.sln")))
            {
                string path = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "conformance"));
                return Directory.Exists(path) ? path : null;
            }
        }

        return null;
    }
}

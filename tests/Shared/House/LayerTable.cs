namespace HealthTargets.TestSupport.House;

/// <summary>
/// Says which folders of a project may use which. A folder may use what its line names, with all inside that. A folder
/// without a line has that of the folder around it, and may use that folder too.
/// </summary>
internal sealed class LayerTable
{
    private readonly Dictionary<string, string[]> usableByFolder;

    private LayerTable(Dictionary<string, string[]> usableByFolder) => this.usableByFolder = usableByFolder;

    /// <summary>Makes a table from lines.</summary>
    /// <param name="lines">A folder, and those that it may use.</param>
    public static LayerTable Of(params (string Folder, string[] Usable)[] lines) =>
        new(lines.ToDictionary(line => line.Folder, line => line.Usable, StringComparer.Ordinal));

    /// <summary>Makes a table in which each folder may use all that come before it.</summary>
    public static LayerTable InOrder(params string[] folders) =>
        Of([.. folders.Select((folder, place) => (folder, folders[..place]))]);

    /// <summary>Says whether the table has a line for a folder or for one around it.</summary>
    public bool Knows(string folder) => KnownFolderOf(folder) is not null;

    /// <summary>Says whether a folder may use another.</summary>
    public bool Allows(string from, string to)
    {
        string? known = KnownFolderOf(from);
        return from == to
            || (known is not null && usableByFolder[known].Any(usable => IsInside(to, usable)))
            || (known != from && IsInside(from, to) && IsInside(to, known ?? to));
    }

    // The folder itself or the nearest around it that has a line.
    private string? KnownFolderOf(string folder)
    {
        while (!usableByFolder.ContainsKey(folder))
        {
            int dot = folder.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            folder = folder[..dot];
        }

        return folder;
    }

    private static bool IsInside(string folder, string around) =>
        folder == around || folder.StartsWith(around + ".", StringComparison.Ordinal);
}

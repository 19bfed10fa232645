namespace HealthTargets.TestSupport.House;

/// <summary>
/// Says which folders of a project may use which. A folder may always use itself and the folders around it, a folder
/// without a line of its own has that of the one around it, and who may use a folder may use those inside it.
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
    public bool Knows(string folder) => LineOf(folder) is not null;

    /// <summary>Says whether a folder may use another.</summary>
    public bool Allows(string from, string to) =>
        IsInside(from, to) || (LineOf(from) ?? []).Any(usable => IsInside(to, usable));

    private string[]? LineOf(string folder)
    {
        for (string name = folder; ; name = name[..name.LastIndexOf('.')])
        {
            if (usableByFolder.TryGetValue(name, out string[]? usable))
            {
                return usable;
            }

            if (!name.Contains('.', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }

    private static bool IsInside(string folder, string around) =>
        folder == around || folder.StartsWith(around + ".", StringComparison.Ordinal);
}

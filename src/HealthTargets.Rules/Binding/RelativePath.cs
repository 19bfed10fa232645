namespace HealthTargets.Rules.Binding;

/// <summary>Follows the paths that plan files name, without ever leaving the folder of the plan.</summary>
internal static class RelativePath
{
    private const int LengthMax = 1000;

    /// <summary>
    /// Returns the path that a file means by a path written in it, or null where that leaves the folder.
    /// </summary>
    /// <param name="from">The path of the file, from the folder of the plan.</param>
    /// <param name="written">The path as written in the file: <c>shared/indicators.json</c>.</param>
    internal static string? Resolve(string from, string written)
    {
        // A colon is a drive or a scheme; a backslash is a separator on some systems and a letter on others.
        bool isForeign = written.Length > LengthMax || written.StartsWith('/')
            || written.Any(character => character is ':' or '\\' || char.IsControl(character));
        if (isForeign)
        {
            return null;
        }

        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (string part in written.Split('/'))
        {
            switch (part)
            {
                case "":
                    return null;
                case ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}

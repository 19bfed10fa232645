using System.Text.RegularExpressions;

namespace HealthTargets.TestSupport.House;

/// <summary>Rules on the shape of source files. Each returns a sentence for everything that breaks it.</summary>
internal static partial class FileShapes
{
    /// <summary>The most lines in a file.</summary>
    public const int LinesMax = 300;

    /// <summary>The most columns in a line; a Chinese character counts as one.</summary>
    public const int ColumnsMax = 120;

    private const string LeftoverPattern =
        @"^[ \t]*#(region|pragma[ \t]+warning[ \t]+disable)|\b(TODO|FIXME|HACK)\b|\[(assembly: ?)?SuppressMessage";

    /// <summary>The namespace of a file is its folder.</summary>
    public static IEnumerable<string> StrayNamespaces(SourceProject project) =>
        from file in project.Files
        let expected = file.Folder == SourceProject.Roof
            ? project.RootNamespace
            : $"{project.RootNamespace}.{file.Folder}"
        from space in file.Namespaces
        where space != expected
        select $"{file.Path} has the namespace {space}, not {expected}";

    /// <summary>A file holds one type at its top, and has its name.</summary>
    public static IEnumerable<string> CrowdedFiles(IEnumerable<CodeFile> files)
    {
        foreach (CodeFile file in files)
        {
            string name = Path.GetFileName(file.Path).Split('.')[0];
            if (file.TopLevelTypes.Count > 1)
            {
                string types = string.Join(", ", file.TopLevelTypes);
                yield return $"{file.Path} has {file.TopLevelTypes.Count} types: {types}";
            }
            else if (file.TopLevelTypes.Count == 1 && file.TopLevelTypes[0] != name)
            {
                yield return $"{file.Path} holds {file.TopLevelTypes[0]}";
            }
        }
    }

    /// <summary>A file can be read in one go.</summary>
    public static IEnumerable<string> LongFiles(IEnumerable<CodeFile> files) =>
        from file in files
        let lines = file.Text.TrimEnd('\n').Count(sign => sign == '\n') + 1
        where lines > LinesMax
        select $"{file.Path} has {lines} lines, more than {LinesMax}";

    /// <summary>A line fits the window.</summary>
    public static IEnumerable<string> WideLines(IEnumerable<CodeFile> files) =>
        from file in files
        from line in file.Text.Split('\n').Index()
        let columns = line.Item.EnumerateRunes().Count()
        where columns > ColumnsMax
        select $"{file.Path}({line.Index + 1}) has {columns} columns, more than {ColumnsMax}";

    /// <summary>Nothing is hidden from the reader or the compiler, and nothing is put off.</summary>
    public static IEnumerable<string> Leftovers(IEnumerable<CodeFile> files) =>
        from file in files
        from Match match in Leftover().Matches(file.Text)
        select $"{file.Path}({file.LineOf(match.Index)}): {match.Value}";

    [GeneratedRegex(LeftoverPattern, RegexOptions.Multiline)]
    private static partial Regex Leftover();
}

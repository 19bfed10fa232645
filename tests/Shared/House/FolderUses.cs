using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HealthTargets.TestSupport.House;

/// <summary>
/// Finds which folders use which. The compiled code tells nearly all; the sources tell the rest, since the compiler
/// puts the value of a constant in the place of its name.
/// </summary>
internal static partial class FolderUses
{
    private const string UsingPattern = @"(?<![\w.])(?<using>using\s+(?:static\s+)?(?:\w+\s*=\s*)?)?";

    private const string NamePattern =
        @"(?<!namespace\s+)(?:global::)?(?<name>[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)+)";

    // Several rules ask for them, and to read all code takes seconds.
    private static readonly ConditionalWeakTable<SourceProject, IReadOnlyList<FolderUse>> Known = [];

    /// <summary>Returns every use between two folders of a project that can be found in either way.</summary>
    public static IReadOnlyList<FolderUse> Of(SourceProject project) =>
        Known.GetValue(project, static one => [.. Compiled(one), .. Written(one)]);

    /// <summary>Returns the uses that the compiled code shows.</summary>
    public static IEnumerable<FolderUse> Compiled(SourceProject project) =>
        from type in project.Types
        let folder = project.FolderOf(type)
        from use in TypeUses.By(type)
        let used = project.FolderOf(use.Used)
        where used is not null && used != folder
        select new FolderUse(folder, used, $"{use.Place} uses {use.Used.FullName ?? use.Used.Name}");

    /// <summary>Returns the uses that the names in the sources show.</summary>
    public static IEnumerable<FolderUse> Written(SourceProject project)
    {
        ILookup<string, string> typesByNamespace = project.Types
            .Where(type => !type.IsNested)
            .ToLookup(type => type.Namespace!, type => type.Name.Split('`')[0]);
        foreach (CodeFile file in project.Files)
        {
            foreach (Match match in DottedName().Matches(file.Code))
            {
                string name = Blanks().Replace(match.Groups["name"].Value, "");
                string? space = match.Groups["using"].Success
                    ? NamespaceOpenedBy(name, typesByNamespace)
                    : NamespaceMeantBy(name, file, typesByNamespace);
                if (space is not null && FolderOf(space, project) is string used && used != file.Folder)
                {
                    yield return new FolderUse(file.Folder, used, $"{file.Path}({file.LineOf(match.Index)}): {name}");
                }
            }
        }
    }

    // A using names a namespace, or with "static" or "=" a type in one.
    private static string? NamespaceOpenedBy(string name, ILookup<string, string> typesByNamespace)
    {
        string? space = name;
        while (space is not null && !typesByNamespace.Contains(space))
        {
            int dot = space.LastIndexOf('.');
            space = dot < 0 ? null : space[..dot];
        }

        return space;
    }

    // In code, a name can leave out any of the namespaces that it stands in. Only a known type behind the namespace
    // makes it one: "Targets.Count" may as well be a property.
    private static string? NamespaceMeantBy(string name, CodeFile file, ILookup<string, string> typesByNamespace)
    {
        string[] parts = name.Split('.');
        foreach (string outer in EnclosingNamespaces(file))
        {
            for (int length = parts.Length - 1; length > 0; length--)
            {
                string space = outer + string.Join('.', parts[..length]);
                if (typesByNamespace[space].Contains(parts[length]))
                {
                    return space;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> EnclosingNamespaces(CodeFile file)
    {
        string? space = file.Namespaces.FirstOrDefault();
        while (space is not null)
        {
            yield return space + ".";
            int dot = space.LastIndexOf('.');
            space = dot < 0 ? null : space[..dot];
        }

        yield return "";
    }

    private static string? FolderOf(string space, SourceProject project) =>
        space == project.RootNamespace
            ? SourceProject.Roof
            : space.StartsWith(project.RootNamespace + ".", StringComparison.Ordinal)
                ? space[(project.RootNamespace.Length + 1)..]
                : null;

    [GeneratedRegex(UsingPattern + NamePattern)]
    private static partial Regex DottedName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

using System.Reflection;

namespace HealthTargets.TestSupport.House;

/// <summary>What a house rule looks at: an assembly, the namespace it stands for, the folder of its sources.</summary>
/// <param name="Assembly">The compiled code.</param>
/// <param name="RootNamespace">The namespace of the sources' top folder.</param>
/// <param name="SourceFolder">The sources' top folder, from the root of the repository.</param>
internal sealed record SourceProject(Assembly Assembly, string RootNamespace, string SourceFolder)
{
    /// <summary>The name of the top folder in tables and messages.</summary>
    public const string Roof = "(root)";

    /// <summary>The core library.</summary>
    public static SourceProject Core { get; } = OfSource("HealthTargets", "HealthTargets");

    /// <summary>Loads a project of <c>src</c> by the names of its assembly and its folder.</summary>
    public static SourceProject OfSource(string assemblyName, string folder) =>
        new(Assembly.Load(assemblyName), folder, $"src/{folder}");

    /// <summary>All types of the assembly in or below the root namespace, with nested and generated ones.</summary>
    public IEnumerable<Type> Types => Assembly.GetTypes().Where(type => FolderOf(type) is not null);

    /// <summary>The types that somebody wrote.</summary>
    public IEnumerable<Type> WrittenTypes => Types.Where(type => !Compiled.IsGenerated(type));

    /// <summary>The C# files of the project, in the order of their paths.</summary>
    public IEnumerable<CodeFile> Files
    {
        get
        {
            string top = Repository.PathTo(SourceFolder);
            return Directory.EnumerateFiles(top, "*.cs", SearchOption.AllDirectories)
                .Where(path => !IsBuildOutput(Path.GetRelativePath(top, path)))
                .Order(StringComparer.Ordinal)
                .Select(path => CodeFile.Read(this, path));
        }
    }

    /// <summary>The folders that hold code, as dotted names; the top folder is <see cref="Roof"/>.</summary>
    public IReadOnlyList<string> Folders =>
        [.. Files.Select(file => file.Folder).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The dotted folder of a type of this project; null for a type of anybody else.</summary>
    public string? FolderOf(Type type)
    {
        if (type.Assembly != Assembly || type.Namespace is not string space)
        {
            return null;
        }

        if (space == RootNamespace)
        {
            return Roof;
        }

        return space.StartsWith(RootNamespace + ".", StringComparison.Ordinal)
            ? space[(RootNamespace.Length + 1)..]
            : null;
    }

    private static bool IsBuildOutput(string path) =>
        path.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || path.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

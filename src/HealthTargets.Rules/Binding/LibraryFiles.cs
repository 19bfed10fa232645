using System.Reflection;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Binding;

/// <summary>The JSON files of one folder that come inside the library.</summary>
internal sealed class LibraryFiles
{
    private const string Ending = ".json";

    private static readonly Assembly Library = typeof(LibraryFiles).Assembly;

    private readonly string folder;
    private readonly Lazy<IReadOnlyList<string>> names;

    internal LibraryFiles(string folder)
    {
        this.folder = folder;
        names = new(() =>
        [
            .. Library.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Select(name => name[folder.Length..^Ending.Length])
                .Order(StringComparer.Ordinal),
        ]);
    }

    /// <summary>Gets the names in alphabetical order.</summary>
    internal IReadOnlyList<string> Names => names.Value;

    /// <summary>Returns a file as text with positions.</summary>
    internal SourceText Text(string name) => new(folder + name + Ending, Bytes(name));

    /// <summary>Returns the bytes of a file.</summary>
    internal byte[] Bytes(string name)
    {
        string path = folder + name + Ending;
        using Stream stream = Library.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The library lacks \"{path}\".");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

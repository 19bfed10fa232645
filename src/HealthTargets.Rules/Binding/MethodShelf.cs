using System.Collections.Concurrent;
using System.Reflection;
using HealthTargets.Methods;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// The published methods that come with the library, each a file like any other that plans import. A file is read when
/// its method is first asked for. Safe on any thread.
/// </summary>
internal sealed class MethodShelf
{
    private const string Folder = "methods/";
    private const string Ending = ".json";

    private static readonly Assembly Library = typeof(MethodShelf).Assembly;

    private readonly ConcurrentDictionary<string, Method> read = new(StringComparer.Ordinal);

    private MethodShelf() => Names = [.. Library.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Ending.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>Gets the methods of this library.</summary>
    internal static MethodShelf Published { get; } = new();

    /// <summary>Gets the names in alphabetical order.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Returns a method, or null if there is none of that name.</summary>
    internal Method? Find(string name) => Names.Contains(name) ? read.GetOrAdd(name, Read) : null;

    /// <summary>Returns the file that defines a method.</summary>
    internal static byte[] Bytes(string name)
    {
        string path = Folder + name + Ending;
        using Stream stream = Library.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The library lacks \"{path}\".");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Method Read(string name)
    {
        var bag = new DiagnosticBag();
        Method? method = MethodBinder.BindFile(new SourceText(Folder + name + Ending, Bytes(name)), bag);
        return method is not null && bag.ToSorted().Count == 0 && method.Id.Value == name
            ? method
            : throw new InvalidOperationException(
                $"The published method \"{name}\" is broken: " + string.Join("; ", bag.ToSorted()));
    }
}

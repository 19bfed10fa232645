using System.Collections.Concurrent;
using HealthTargets.Methods;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// The published methods that come with the library, each a file like any other that plans import. A file is read when
/// its method is first asked for. Safe on any thread.
/// </summary>
internal sealed class MethodShelf
{
    private readonly LibraryFiles files = new("methods/");

    private readonly ConcurrentDictionary<string, Method> read = new(StringComparer.Ordinal);

    private MethodShelf()
    {
    }

    /// <summary>Gets the methods of this library.</summary>
    internal static MethodShelf Published { get; } = new();

    /// <summary>Gets the names in alphabetical order.</summary>
    internal IReadOnlyList<string> Names => files.Names;

    /// <summary>Returns a method, or null if there is none of that name.</summary>
    internal Method? Find(string name) => Names.Contains(name) ? read.GetOrAdd(name, Read) : null;

    /// <summary>Returns the file that defines a method.</summary>
    internal byte[] Bytes(string name) => files.Bytes(name);

    private Method Read(string name)
    {
        var bag = new DiagnosticBag();
        Method? method = MethodBinder.BindFile(files.Text(name), bag);
        return method is not null && bag.ToSorted().Count == 0 && method.Id.Value == name
            ? method
            : throw new InvalidOperationException(
                $"The published method \"{name}\" is broken: " + string.Join("; ", bag.ToSorted()));
    }
}

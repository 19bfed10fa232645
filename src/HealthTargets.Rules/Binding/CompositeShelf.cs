using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// The published rules of composites that come with the library, each a file in the form in which plans write them.
/// Safe on any thread.
/// </summary>
internal static class CompositeShelf
{
    private static readonly LibraryFiles Files = new("composites/");

    /// <summary>Gets the names in alphabetical order.</summary>
    internal static IReadOnlyList<string> Names => Files.Names;

    /// <summary>Returns the file that defines a rule.</summary>
    internal static byte[] Bytes(string name) => Files.Bytes(name);

    /// <summary>Opens a rule; null if there is none of that name.</summary>
    internal static (ObjectReader Reader, CompositeRule Rule)? Open(string name, ValueReader values)
    {
        if (!Names.Contains(name))
        {
            return null;
        }

        SourceText source = Files.Text(name);
        return SyntaxReader.Read(source, new DiagnosticBag()) is SyntaxObject { Members: [{ Value: SyntaxObject all }] }
            && all.Members is [var only]
            && ObjectReader.Open(only.Value, only.Name, Shapes.CompositeRule, values) is { } reader
            && reader.Text("version") is { } version
            ? (reader, new CompositeRule(name, version))
            : throw new InvalidOperationException($"The published rule \"{name}\" is broken.");
    }
}

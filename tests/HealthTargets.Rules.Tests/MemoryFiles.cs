using System.Text;
using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Tests;

/// <summary>Files that are only in memory.</summary>
internal sealed class MemoryFiles : ISourceFiles
{
    private readonly Dictionary<string, string> files;

    internal MemoryFiles(IEnumerable<KeyValuePair<string, string>> files) => this.files = new(files);

    public bool TryRead(string path, out ReadOnlyMemory<byte> bytes)
    {
        bool isThere = files.TryGetValue(path, out string? text);
        bytes = Encoding.UTF8.GetBytes(text ?? "");
        return isThere;
    }

    internal string Text(string path) => files[path];
}

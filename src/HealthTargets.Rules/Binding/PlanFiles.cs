using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Opens the files that a plan names, each within the plan's folder, never in a circle, and not too many.
/// </summary>
internal sealed class PlanFiles
{
    private readonly ISourceFiles? files;
    private readonly ValueReader values;
    private readonly string folder;

    // The paths of the files that are being read, the plan's own first.
    private readonly List<string> open = [];
    private int count;

    internal PlanFiles(string planName, ISourceFiles? files, ValueReader values)
    {
        int start = planName.LastIndexOfAny(['/', '\\']) + 1;
        folder = planName[..start];
        open.Add(planName[start..]);
        this.files = files;
        this.values = values;
    }

    /// <summary>Gets the path of the file that is being read, from the plan's folder.</summary>
    internal string CurrentPath => open[^1];

    /// <summary>
    /// Opens the file that a path in the current file means; it is the current one until <see cref="Close"/>.
    /// </summary>
    /// <returns>The file, or null where it can't be read, which is reported.</returns>
    internal SourceText? Open(SyntaxString written)
    {
        string? path = RelativePath.Resolve(CurrentPath, written.Value);
        if (path is null)
        {
            values.Report(FileErrors.Outside(written));
            return null;
        }

        int circleStart = open.IndexOf(path);
        if (circleStart >= 0)
        {
            string circle = string.Join(" > ", open.Skip(circleStart).Append(path));
            values.Report(FileErrors.CircularImport(written, circle));
            return null;
        }

        if (count == BindingLimits.FilesMax)
        {
            values.Report(FileErrors.TooManyFiles(written, BindingLimits.FilesMax));
            return null;
        }

        count++;
        if (files is null || !files.TryRead(path, out ReadOnlyMemory<byte> bytes))
        {
            values.Report(FileErrors.NotFound(written));
            return null;
        }

        open.Add(path);
        return new SourceText(folder + path, bytes);
    }

    /// <summary>Goes into a file that was read before; it is the current one until <see cref="Close"/>.</summary>
    internal void Enter(string path) => open.Add(path);

    /// <summary>Goes back to the file that named the current one.</summary>
    internal void Close() => open.RemoveAt(open.Count - 1);
}

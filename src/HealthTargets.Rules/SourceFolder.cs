using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules;

/// <summary>The files of a folder on disk. Links are not followed, since they could lead out of it.</summary>
internal sealed class SourceFolder : ISourceFiles
{
    private readonly string folder;

    internal SourceFolder(string folder) => this.folder = folder;

    /// <summary>Returns the folder in which a file is.</summary>
    internal static SourceFolder Around(string path) => new(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path);

    /// <summary>Reads a file that the user named, wherever it is.</summary>
    internal static bool TryReadFile(string path, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        try
        {
            using FileStream stream = File.OpenRead(path);

            // One byte more than is read, so that the reader says that it is too large.
            byte[] buffer = new byte[Math.Min(stream.Length, SyntaxLimits.FileBytesMax + 1L)];
            int count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            bytes = buffer.AsMemory(0, count);
            return true;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TryRead(string path, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        try
        {
            string current = folder;
            foreach (string part in path.Split('/'))
            {
                current = Path.Combine(current, part);
                if (new FileInfo(current).LinkTarget is not null)
                {
                    return false;
                }
            }

            return TryReadFile(current, out bytes);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            return false;
        }
    }

    private static bool IsExpected(Exception exception) => exception
        is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}

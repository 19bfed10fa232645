namespace HealthTargets.Rules.Binding;

/// <summary>The files that a plan may name in <c>imports</c> and <c>parts</c>: those of its own folder.</summary>
public interface ISourceFiles
{
    /// <summary>
    /// Reads a file. Implementations answer false for what is missing or may not be read; they don't throw.
    /// </summary>
    /// <param name="path">
    /// The path from the plan's folder, with <c>/</c> between its parts, none of which is empty, <c>.</c> or <c>..</c>.
    /// </param>
    /// <param name="bytes">The bytes of the file, or none.</param>
    /// <returns>Whether the file was read.</returns>
    public bool TryRead(string path, out ReadOnlyMemory<byte> bytes);
}

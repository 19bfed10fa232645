namespace HealthTargets.Cli;

/// <summary>A file of which every read is told, so that somebody knows how far the reading has come.</summary>
/// <param name="path">The path.</param>
/// <param name="read">Is told how many bytes were read.</param>
internal sealed class CountedFile(string path, Action<int> read)
    : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1)
{
    /// <inheritdoc/>
    // All ways to read lead here.
    public override int Read(byte[] buffer, int offset, int count)
    {
        int bytes = base.Read(buffer, offset, count);
        read(bytes);
        return bytes;
    }
}

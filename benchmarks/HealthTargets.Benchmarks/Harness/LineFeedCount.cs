namespace HealthTargets.Benchmarks.Harness;

/// <summary>Counts line feeds of a file: about the least that can be done with its bytes.</summary>
public sealed class LineFeedCount
{
    public const string Name = "counting line feeds";

    private readonly string _path;
    private readonly byte[] _buffer = new byte[1 << 20];

    public LineFeedCount(string path)
    {
        _path = path;
        Bytes = new FileInfo(path).Length;
    }

    public long Bytes { get; }

    /// <summary>Line feeds found by the last run.</summary>
    public long Count { get; private set; }

    public void Run()
    {
        Count = 0;
        using FileStream stream = new(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        for (int read = stream.Read(_buffer); read > 0; read = stream.Read(_buffer))
        {
            Count += _buffer.AsSpan(0, read).Count((byte)'\n');
        }
    }
}

using System.Diagnostics;

namespace HealthTargets.Fuzz;

/// <summary>Gives one reader many inputs, and holds it to what every reader promises: no exception, no hang, bounded
/// memory.</summary>
public static class Campaign
{
    /// <summary>So long may one input take at its best of three, on a machine that does other things too.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(2);

    /// <summary>So much may be allocated for one input of at most 20,000 bytes.</summary>
    public const long BytesMax = 100_000_000;

    private const int FaultsMax = 20;
    private const int TriesMore = 2;

    /// <summary>Runs the reader on inputs made from its seeds.</summary>
    public static Finding Run(Reader reader, ulong seed, long inputs)
    {
        Mutation mutation = new(seed, reader.Seeds);
        TimeSpan slowest = TimeSpan.Zero;
        long most = 0;
        List<(byte[], string)> faults = [];
        for (long count = 0; count < inputs && faults.Count < FaultsMax; count++)
        {
            byte[] input = mutation.Next();
            (TimeSpan time, long bytes, string? why) = Try(reader, input);

            // A machine that stops for a while is no hang: what hangs does so each time.
            for (int again = 0; again < TriesMore && time > TimeMax && why is null; again++)
            {
                (TimeSpan next, bytes, why) = Try(reader, input);
                time = next < time ? next : time;
            }

            slowest = time > slowest ? time : slowest;
            most = Math.Max(bytes, most);
            why ??= time > TimeMax ? $"took {time.TotalSeconds:F1} s"
                : bytes > BytesMax ? $"allocated {bytes} bytes"
                : null;
            if (why is not null)
            {
                faults.Add((input, why));
            }
        }

        return new(reader.Name, inputs, slowest, most, faults);
    }

    private static (TimeSpan Time, long Bytes, string? Why) Try(Reader reader, byte[] input)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        string? why = null;
        try
        {
            reader.Read(input);
        }
        catch (Exception exception)
        {
            why = exception.ToString();
        }

        return (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes, why);
    }
}

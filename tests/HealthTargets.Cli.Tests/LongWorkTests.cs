using HealthTargets.Rules.Data;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Cli.Tests;

public sealed class LongWorkTests
{
    private static readonly string Clinics = Repository.PathTo("samples/tested/clinics.plan.json");

    private static readonly string Revised = Repository.PathTo("samples/tested/clinics-revised.plan.json");

    private static readonly string[] ClinicData =
    [
        "--units", Repository.PathTo("samples/tested/clinics.units.csv"),
        "--data", Repository.PathTo("samples/tested/clinics.data.csv"),
        "--as-of", "2024-12-31",
    ];

    [Fact]
    public void What_a_terminal_shows_of_progress_changes_no_byte_of_the_results()
    {
        string[][] commands =
        [
            ["evaluate", .. Tool.Sample, "--format", "json"],
            ["explain", .. Tool.Sample, "--target", "beds"],
            ["compare", .. Tool.Sample, "--target", "beds"],
            ["check", Clinics, Revised],
            ["diff", Clinics, Revised, .. ClinicData],
            ["test", Clinics, Repository.PathTo("samples/tested/clinics.plantest.json"), "--mutate"],
        ];
        foreach (string[] command in commands)
        {
            using StringWriter output = new() { NewLine = "\n" };
            using StringWriter error = new() { NewLine = "\n" };
            int code = CommandLine.Run(command, new Terminal(output, error, Width: null, TimeSpan.Zero));

            Tool plain = Tool.Run(command);
            Assert.Equal((plain.Code, plain.Output), (code, output.ToString()));
        }
    }

    [Fact]
    public void Without_a_terminal_the_work_is_a_plain_call_on_the_same_thread()
    {
        LongWork work = new(new Terminal(TextWriter.Null, TextWriter.Null, null), Language.English);

        Assert.Equal(
            (Environment.CurrentManagedThreadId, false),
            work.Run("a", "b", progress => (Environment.CurrentManagedThreadId, progress.Cancellation.CanBeCanceled)));
    }

    [Fact]
    public void Work_that_fails_fails_as_it_would_without_a_bar()
    {
        LongWork work = new(new Terminal(TextWriter.Null, TextWriter.Null, null, TimeSpan.Zero), Language.English);

        Assert.Throws<InvalidOperationException>(() => work.Run<int>(
            "a", "b", _ => throw new InvalidOperationException()));
    }

    [Fact]
    public void Reading_data_tells_the_bytes_that_are_done()
    {
        using Folder folder = new();
        string first = folder.Write("a.csv", "indicator,unit,period,value\n" + Rows(1, 3000));
        string second = folder.Write("b.csv", "indicator,unit,period,value\n" + Rows(3001, 1000));
        List<double> told = [];
        using CancellationTokenSource stop = new();
        WorkProgress progress = new(stop.Token);
        DataFile[] files = [.. DataFiles.Of([first, second, folder.PathTo("none.csv")], progress)];

        // The third file is not there, which is a message of the reader.
        Assert.Equal(0, progress.Share);
        Assert.Equal(3000, ObservationReader.Read(files[..1]).RowsRead);
        told.Add(progress.Share);
        DataReading<Observations.ObservationTable> rest = ObservationReader.Read(files[1..]);
        told.Add(progress.Share);

        double share = (double)new FileInfo(first).Length
            / (new FileInfo(first).Length + new FileInfo(second).Length);
        Assert.Equal([share, 1], told);
        Assert.Equal((1000, "HT5001"), (rest.RowsRead, Assert.Single(rest.Diagnostics).Code));
    }

    [Fact]
    public void Reading_ends_when_it_shall_stop()
    {
        using Folder folder = new();
        string file = folder.Write("a.csv", "indicator,unit,period,value\n" + Rows(1, 10));
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            ObservationReader.Read(DataFiles.Of([file], new WorkProgress(stop.Token))));
    }

    private static string Rows(int from, int count) =>
        string.Concat(Enumerable.Range(from, count).Select(unit => $"rate,u{unit},2021,95\n"));
}

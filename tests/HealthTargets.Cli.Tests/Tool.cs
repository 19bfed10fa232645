using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests;

/// <summary>Runs the tool in this process, and keeps what it wrote.</summary>
internal sealed class Tool
{
    private Tool(int code, string output, string error) => (Code, Output, Error) = (code, output, error);

    internal int Code { get; }

    internal string Output { get; }

    internal string Error { get; }

    /// <summary>The arguments that name the files of the small sample.</summary>
    internal static string[] Sample { get; } =
    [
        Repository.PathTo("samples/county-2021/county-2021.plan.json"),
        "--units", Repository.PathTo("samples/county-2021/units.csv"),
        "--data", Repository.PathTo("samples/county-2021/data.csv"),
        "--as-of", "2021-12-31",
    ];

    internal static Tool Run(params string[] arguments) => RunOn(1, arguments);

    internal static Tool RunOn(int threads, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, new Terminal(output, error, Width: null, Threads: threads));
        return new(code, output.ToString(), error.ToString());
    }
}

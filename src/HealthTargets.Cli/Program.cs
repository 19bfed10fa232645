using System.Text;
using HealthTargets.Cli;

// Results are bytes for files and pipes: UTF-8 without a byte order mark, whatever the console's code page is.
using StreamWriter output = Utf8(Console.OpenStandardOutput());
using StreamWriter error = Utf8(Console.OpenStandardError());
Terminal terminal = new(
    output,
    error,
    Console.IsOutputRedirected ? null : Math.Max(Console.WindowWidth, 80),
    Console.IsErrorRedirected ? null : TimeSpan.FromMilliseconds(500),
    Environment.ProcessorCount);
return CommandLine.Run(args, terminal);

static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };

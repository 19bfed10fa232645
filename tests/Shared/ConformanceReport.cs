using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace HealthTargets.TestSupport;

/// <summary>
/// A class fixture that counts rows and prints <c>file passed/total</c> as a diagnostic message, which
/// <c>dotnet test</c> shows at its normal verbosity.
/// </summary>
public sealed class ConformanceReport
{
    private const int FailuresShownMax = 20;

    private readonly IMessageSink _sink;

    /// <summary>Makes a report; xunit passes the sink.</summary>
    /// <param name="sink">Where diagnostic messages go.</param>
    public ConformanceReport(IMessageSink sink) => _sink = sink;

    /// <summary>Checks every row, prints the count, and fails where a row failed.</summary>
    /// <typeparam name="T">What a row is.</typeparam>
    /// <param name="name">What to print before the count, such as <c>periods/adx-period.csv</c>.</param>
    /// <param name="rows">The rows; none is a failure.</param>
    /// <param name="check">Returns null for a row that passes, else what is wrong. An exception is a failure too.
    /// </param>
    public void Check<T>(string name, IEnumerable<T> rows, Func<T, string?> check)
    {
        var failures = new List<string>();
        int total = 0;
        foreach (T row in rows)
        {
            total++;
            if (Failure(row, check) is { } failure)
            {
                failures.Add($"{row}: {failure}");
            }
        }

        Print($"{name} {total - failures.Count}/{total}");
        Assert.True(
            total > 0 && failures.Count == 0,
            $"{name}: {failures.Count} of {total} rows failed.{Environment.NewLine}"
                + string.Join(Environment.NewLine, failures.Take(FailuresShownMax)));
    }

    /// <summary>Prints a line.</summary>
    /// <param name="line">The line.</param>
    public void Print(string line) => _sink.OnMessage(new DiagnosticMessage(line));

    private static string? Failure<T>(T row, Func<T, string?> check)
    {
        try
        {
            return check(row);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}

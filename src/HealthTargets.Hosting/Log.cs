using Microsoft.Extensions.Logging;

namespace HealthTargets.Hosting;

/// <summary>What the package writes to the log of the host.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Plans} plans with {Targets} targets are ready.")]
    public static partial void PlansRead(ILogger logger, int plans, int targets);

    [LoggerMessage(2, LogLevel.Warning, "{Diagnostic}")]
    public static partial void PlanWarning(ILogger logger, string diagnostic);

    [LoggerMessage(3, LogLevel.Error, "The plans can't be used: {Failure}")]
    public static partial void PlansRefused(ILogger logger, string failure);

    [LoggerMessage(4, LogLevel.Information, "{Rows} rows of data were read, {Rejected} were rejected.")]
    public static partial void RowsRead(ILogger logger, int rows, int rejected);

    [LoggerMessage(5, LogLevel.Warning, "{Diagnostic}")]
    public static partial void DataFinding(ILogger logger, string diagnostic);

    [LoggerMessage(
        6, LogLevel.Information, "Plan {Plan} as of {AsOf}: {Verdicts} verdicts in {Milliseconds} ms.")]
    public static partial void Evaluated(ILogger logger, string plan, string asOf, int verdicts, double milliseconds);
}

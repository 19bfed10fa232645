using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>What was made of files of data: the good rows, and a diagnostic for each bad one. Immutable.</summary>
/// <typeparam name="T">What the good rows make together.</typeparam>
/// <param name="Value">What the good rows make together; never null, empty where there are none.</param>
/// <param name="Diagnostics">
/// What is wrong or worth knowing, by file and place; the first hundred errors and the first hundred warnings.
/// </param>
/// <param name="RowsRead">How many rows were looked at; headers and empty rows don't count.</param>
/// <param name="RowsRejected">How many of them do not count in the value because of an error.</param>
public sealed record DataReading<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics, int RowsRead, int RowsRejected)
{
    /// <summary>Gets a value indicating whether anything is wrong, so that the value may lack rows.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}

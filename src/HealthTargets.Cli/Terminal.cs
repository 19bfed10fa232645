namespace HealthTargets.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Diagnostics.</param>
/// <param name="Width">The columns of the terminal, or null for a file or a pipe: no colours then.</param>
/// <param name="ProgressAfter">
/// After which time the error output shows how far work has come; null for never, where it is no terminal.
/// </param>
/// <param name="Threads">How many threads may work on what takes long.</param>
internal sealed record Terminal(
    TextWriter Output, TextWriter Error, int? Width, TimeSpan? ProgressAfter = null, int Threads = 1);

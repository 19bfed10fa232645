namespace HealthTargets.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Diagnostics.</param>
/// <param name="Width">The columns of the terminal, or null for a file or a pipe: no colours then.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, int? Width);

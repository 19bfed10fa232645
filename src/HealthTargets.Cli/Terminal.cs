using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

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
    TextWriter Output, TextWriter Error, int? Width, TimeSpan? ProgressAfter = null, int Threads = 1)
{
    /// <summary>Gets the words that were given, for messages that point at one of them.</summary>
    public CommandWords Words { get; init; } = new([]);

    /// <summary>Writes what is wrong with one of the words.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">The language.</param>
    /// <param name="mistake">Makes the message, of the line and the place in it.</param>
    public void Refuse(string? word, Language language, Func<SourceText, SourceSpan, Diagnostic> mistake) =>
        Error.Write(DiagnosticRenderer.Render([mistake(Words.Source, Words.SpanOf(word))], language));
}

using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary>A file that the user named for results.</summary>
internal static class ResultFile
{
    /// <summary>Writes a text to the file.</summary>
    /// <returns>False if the file can't be written; the reason stands on the error output.</returns>
    public static bool Write(string file, string text, Terminal terminal, Language language)
    {
        try
        {
            File.WriteAllText(file, text);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse(
                file, language, (line, span) => CommandErrors.CannotWrite(line, span, file, failure.Message));
            return false;
        }
    }
}

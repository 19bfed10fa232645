using System.Diagnostics;

namespace HealthTargets.TestSupport;

/// <summary>Runs the <c>dotnet</c> command as somebody at a terminal would, apart from the test run around it.</summary>
internal static class DotNetCommand
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    // What a test run tells its own child processes would make a build in them read the wrong files.
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "VSTEST", "COREHOST", "DOTNET_CLI_TEST"];

    /// <summary>Gets the path of the command.</summary>
    public static string Path => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs the command and returns what it wrote to its standard output.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="variables">Changes to the environment.</param>
    /// <param name="arguments">The arguments, each as it is.</param>
    /// <exception cref="InvalidOperationException">The exit code is not 0; with all that the command wrote.</exception>
    public static string Run(
        string folder,
        IReadOnlyDictionary<string, string> variables,
        params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start, variables);
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("healthtargets-dotnet-");
        try
        {
            SetTemporaryFolder(start, temporary.FullName);
            return Run(start);
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static string Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(LongestRun))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"dotnet {start.ArgumentList[0]} took longer than {LongestRun}.");
        }

        return process.ExitCode == 0
            ? output.Result
            : throw new InvalidOperationException(
                $"dotnet {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.\n"
                + output.Result + errors.Result);
    }

    private static void SetEnvironment(ProcessStartInfo start, IReadOnlyDictionary<string, string> variables)
    {
        string[] inherited = [.. start.Environment.Keys.Where(IsInherited)];
        foreach (string name in inherited)
        {
            start.Environment.Remove(name);
        }

        // Build nodes would outlive the command and hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }
    }

    // Each build of the SDK leaves empty folders in the temporary one, so it gets one of its own.
    private static void SetTemporaryFolder(ProcessStartInfo start, string folder)
    {
        foreach (string name in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            start.Environment[name] = folder;
        }

        // A server for compiling would be reached through that folder, and outlive it.
        start.Environment["UseSharedCompilation"] = "false";
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What a process that is just ending holds open is no matter of the test.
        }
    }

    private static bool IsInherited(string name) =>
        InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}

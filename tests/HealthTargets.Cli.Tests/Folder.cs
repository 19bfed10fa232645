namespace HealthTargets.Cli.Tests;

/// <summary>A folder for the files of one test; it goes away with the test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("healthtargets");

    internal string PathTo(string name) => Path.Combine(directory.FullName, name);

    internal string Write(string name, string text)
    {
        File.WriteAllText(PathTo(name), text);
        return PathTo(name);
    }

    public void Dispose() => directory.Delete(recursive: true);
}

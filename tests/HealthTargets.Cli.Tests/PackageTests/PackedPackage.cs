using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.PackageTests;

/// <summary>
/// Our two libraries as a user gets them: packed, and used by a console app that lies outside of the solution. The
/// packages have a version of their own and never enter the package cache of the machine. Made once per test class
/// (<c>IClassFixture</c>), since packing takes a while.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private const string LibraryId = "HealthTargets.Rules";

    // The style has been looked at by the build of the solution, which takes the most time.
    private const string WithoutAnalyzers = "-p:RunAnalyzers=false";

    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly string folder = Directory.CreateTempSubdirectory("healthtargets-package-").FullName;
    private readonly string version = $"0.0.1-test.{Guid.NewGuid():N}";
    private int apps;

    public PackedPackage()
    {
        try
        {
            // Whatever lies in the folders above is not ours.
            foreach (string name in (string[])["Build.props", "Build.targets", "Packages.props"])
            {
                File.WriteAllText(Path.Combine(folder, $"Directory.{name}"), "<Project />");
            }

            Pack("src/HealthTargets.Rules", []);

            // Built already, as a part of the other.
            Pack("src/HealthTargets", ["--no-build"]);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private string FeedFolder => Path.Combine(folder, "feed");

    /// <summary>The names of the packed files, without the version.</summary>
    public IReadOnlyList<string> FileNames =>
    [
        .. Directory.EnumerateFiles(FeedFolder)
            .Select(path => Path.GetFileName(path).Replace("." + version, "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Builds a new console app that has nothing but a reference to the package, warnings as errors, and runs it.
    /// </summary>
    /// <param name="program">The text of <c>Program.cs</c>, as top-level statements.</param>
    /// <param name="files">Other files in the app's folder, in which it runs: their names and texts.</param>
    /// <returns>What the app wrote, with line feeds.</returns>
    /// <exception cref="InvalidOperationException">It does not build or fails; with the output.</exception>
    public string Run(string program, params IEnumerable<(string Name, string Text)> files)
    {
        string app = Path.Combine(folder, $"app{apps++}");
        Directory.CreateDirectory(app);
        foreach ((string name, string text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(app, name))!);
            File.WriteAllText(Path.Combine(app, name), text);
        }

        File.WriteAllText(Path.Combine(app, "Program.cs"), program);
        File.WriteAllText(Path.Combine(app, "App.csproj"), ProjectText);
        File.WriteAllText(Path.Combine(app, "nuget.config"), ConfigText);
        Dictionary<string, string> variables = new() { ["NUGET_PACKAGES"] = Path.Combine(folder, "cache") };
        DotNetCommand.Run(app, variables, "build", "-v", "q", "-nologo", "-o", "out", WithoutAnalyzers);
        return DotNetCommand.Run(app, variables, Path.Combine("out", "App.dll")).ReplaceLineEndings("\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // All that the build writes goes to our folder too: the test run around us uses the usual one.
    private void Pack(string project, IEnumerable<string> options) =>
        DotNetCommand.Run(
            Repository.Root,
            NoVariables,
            [
                "pack", project, "-c", "Release", "-v", "q", "-nologo", "-o", FeedFolder, $"-p:Version={version}",
                $"-p:ArtifactsPath={Path.Combine(folder, "artifacts")}", WithoutAnalyzers, .. options,
            ]);

    private string ProjectText => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{LibraryId}" Version="[{version}]" />
          </ItemGroup>
        </Project>
        """;

    // What our packages need was restored for this test run already, and is taken from there without any network.
    private string ConfigText => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{FeedFolder}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="machine" value="{MachineCache}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private static string MachineCache =>
        DotNetCommand.Run(Repository.Root, NoVariables, "nuget", "locals", "global-packages", "--list")
            .Split(": ", 2)[1]
            .Trim();
}

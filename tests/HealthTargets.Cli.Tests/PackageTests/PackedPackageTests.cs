namespace HealthTargets.Cli.Tests.PackageTests;

public sealed class PackedPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Each_library_is_packed_with_its_symbols() =>
        Assert.Equal(
            ["HealthTargets.Rules.nupkg", "HealthTargets.Rules.snupkg", "HealthTargets.nupkg", "HealthTargets.snupkg"],
            package.FileNames);

    // 17.54 - 13.54 is 4: an empty app that knows only the package gets the exact number.
    [Fact]
    public void An_app_outside_the_solution_can_use_the_package()
    {
        const string program = """
            using HealthTargets.Values;

            Rational change = (Rational)13.54m - (Rational)17.54m;
            Console.WriteLine($"{File.ReadAllText("note.txt")}: {change}");
            """;

        Assert.Equal("The change is: -4\n", package.Run(program, ("note.txt", "The change is")));
    }
}

using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Docs;

/// <summary>
/// A page of the documentation with a worked example: plan files (JSON blocks, in the order in which the command names
/// them), data and units (CSV blocks, told apart by their header) and a command with what it prints.
/// </summary>
internal sealed class ExamplePage
{
    private const string Fence = "```";
    private const string Prompt = "$ healthtargets ";

    private readonly string text;
    private readonly List<(string Language, string Body)> blocks = [];

    private ExamplePage(string path, string text)
    {
        Path = path;
        this.text = text;
        string[] parts = text.Split(Fence);
        for (int i = 1; i < parts.Length; i += 2)
        {
            int line = parts[i].IndexOf('\n', StringComparison.Ordinal);
            blocks.Add((parts[i][..line], parts[i][(line + 1)..]));
        }
    }

    /// <summary>The folders whose pages have examples.</summary>
    internal static IReadOnlyList<string> Folders { get; } =
        ["docs/measures", "docs/bounds", "docs/schedules", "docs/scoring", "docs/policies", "docs/methods"];

    /// <summary>The pages with examples, in alphabetical order; the README of a folder is its index.</summary>
    internal static IEnumerable<string> Paths =>
        Folders.SelectMany(PagesIn).Where(path => !path.EndsWith("/README.md", StringComparison.Ordinal));

    internal string Path { get; }

    internal string? Command => Example() is { } body ? CommandOf(body) : null;

    internal static ExamplePage Read(string path) => new(path, Repository.ReadText(path));

    internal static IEnumerable<string> PagesIn(string folder) => Repository.Has(folder)
        ? Directory.EnumerateFiles(Repository.PathTo(folder), "*.md").Select(Repository.Relative)
            .Order(StringComparer.Ordinal)
        : [];

    /// <summary>Runs the command in a folder of its own and puts what it prints into the page.</summary>
    /// <returns>The page with that output; a sentence that says why there is none, for a page without example.</returns>
    internal string WithOutput()
    {
        if (Example() is not { } example)
        {
            return "The page has no block that begins with \"$ healthtargets\".";
        }

        string command = CommandOf(example);
        string[] arguments = command.Replace("\\\n", "", StringComparison.Ordinal)[Prompt.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using Folder folder = new();
        Write(folder, arguments);
        Tool tool = Tool.Run([.. arguments.Select(argument => IsFile(argument) ? folder.PathTo(argument) : argument)]);
        string printed = (tool.Error + tool.Output).Replace(
            folder.PathTo("x")[..^1], "", StringComparison.Ordinal);
        return text.Replace(Fence + "\n" + example, Fence + "\n" + command + "\n" + printed, StringComparison.Ordinal);
    }

    private string? Example() => blocks
        .Where(block => block.Language.Length == 0 && block.Body.StartsWith(Prompt, StringComparison.Ordinal))
        .Select(block => block.Body)
        .FirstOrDefault();

    private static string CommandOf(string example)
    {
        int end = example.IndexOf('\n', StringComparison.Ordinal);
        while (end > 0 && example[end - 1] == '\\')
        {
            end = example.IndexOf('\n', end + 1);
        }

        return example[..end];
    }

    private static bool IsFile(string argument) =>
        argument.EndsWith(".json", StringComparison.Ordinal) || argument.EndsWith(".csv", StringComparison.Ordinal);

    private void Write(Folder folder, string[] arguments)
    {
        string[] plans = [.. arguments.Where(argument => argument.EndsWith(".json", StringComparison.Ordinal))];
        string[] bodies = [.. Bodies("json")];
        for (int i = 0; i < Math.Min(plans.Length, bodies.Length); i++)
        {
            folder.Write(plans[i], bodies[i]);
        }

        foreach (string body in Bodies("csv"))
        {
            folder.Write(body.StartsWith("id,", StringComparison.Ordinal) ? "units.csv" : "data.csv", body);
        }
    }

    private IEnumerable<string> Bodies(string language) =>
        blocks.Where(block => block.Language == language).Select(block => block.Body);
}

using System.CommandLine;
using HealthTargets.Methods;
using HealthTargets.Rules;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets methods</c>: the published methods of assessment.</summary>
internal static class MethodsCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> name = new("NAME")
        {
            Description = "Prints the file that defines this method; without it all are listed.",
            Arity = ArgumentArity.ZeroOrOne,

            // Else the names of all methods would stand in the help.
            HelpName = "NAME",
        };
        name.CompletionSources.Add([.. PublishedMethods.Names, .. PublishedComposites.Names]);
        Option<string> lang = InputOptions.WithWords("--lang", "The language of titles.", "en", "zh");
        Command command = new("methods", "Lists the published methods of assessment, or prints one.") { name, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang) == "zh" ? Language.Chinese : Language.English;
            if (parsed.GetValue(name) is not { } wanted)
            {
                terminal.Output.Write(string.Concat(PublishedMethods.Names.Select(one => Line(one, language))));
                terminal.Output.Write(language == Language.Chinese ? "\n综合规则：\n" : "\nrules of composites:\n");
                terminal.Output.Write(string.Concat(PublishedComposites.Names.Select(one => one + "\n")));
                return ExitCode.Fine;
            }

            if ((PublishedMethods.Text(wanted) ?? PublishedComposites.Text(wanted)) is { } text)
            {
                terminal.Output.Write(text);
                return ExitCode.Fine;
            }

            Refuse(wanted, terminal, language);
            return ExitCode.InputErrors;
        });
        return command;
    }

    /// <summary>Says that there is no such method.</summary>
    public static void Refuse(string name, Terminal terminal, Language language) => terminal.Refuse(
        name, language, (line, span) => CommandErrors.UnknownMethod(
            line, span, name, [.. PublishedMethods.Names, .. PublishedComposites.Names]));

    private static string Line(string name, Language language)
    {
        Method method = PublishedMethods.Find(name)!;
        string[] needed = [.. method.Parameters.Where(one => one.IsRequired).Select(one => one.Name)];
        string with = needed.Length == 0 ? string.Empty
            : language == Language.Chinese ? $"（需要{string.Join("、", needed)}）"
            : $" (needs {string.Join(", ", needed)})";
        int width = PublishedMethods.Names.Max(one => one.Length) + 2;
        return $"{name.PadRight(width)}{method.Version,-6}{method.Title?.In(language)}{with}\n";
    }
}

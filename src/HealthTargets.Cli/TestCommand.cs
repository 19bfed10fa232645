using System.CommandLine;
using HealthTargets.Rules;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets test</c>: runs the tests that stand in plan files.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        Command command = new("test", "Runs the tests that stand in the plans.");
        inputs.AddTo(command, withData: false);
        command.SetAction(parsed =>
        {
            Language language = inputs.Language(parsed);
            RuleCompilation[] compilations =
                [.. parsed.GetValue(inputs.Plans)!.Select(file => RuleCompiler.CompileFile(file))];
            terminal.Error.Write(DiagnosticRenderer.Render(compilations.SelectMany(one => one.Diagnostics), language));
            int failed = compilations.Where(one => one.Plan is not null).Sum(one => Run(one, terminal, language));
            return compilations.Any(one => one.HasErrors) ? ExitCode.InputErrors
                : failed > 0 ? ExitCode.ConditionHolds
                : ExitCode.Fine;
        });
        return command;
    }

    private static int Run(RuleCompilation compilation, Terminal terminal, Language language)
    {
        int failed = 0;
        foreach (PlanTest test in compilation.Tests)
        {
            IReadOnlyList<Diagnostic> differences = PlanTestRunner.Run(compilation.Plan!, test);
            failed += differences.Count > 0 ? 1 : 0;
            string word = (differences.Count == 0, language) switch
            {
                (true, Language.Chinese) => "通过",
                (true, _) => "passed",
                (false, Language.Chinese) => "未通过",
                (false, _) => "failed",
            };
            terminal.Output.Write($"{word}  {test.Name}\n");
            terminal.Error.Write(DiagnosticRenderer.Render(differences, language));
        }

        int passed = compilation.Tests.Count - failed;
        terminal.Output.Write(language == Language.Chinese
            ? $"{compilation.Plan!.Id}：{passed}项通过，{failed}项未通过\n"
            : $"{compilation.Plan!.Id}: {passed} passed, {failed} failed\n");
        return failed;
    }
}

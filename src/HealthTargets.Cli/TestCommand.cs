using System.CommandLine;
using HealthTargets.Rules;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets test</c>: runs the tests in plan files and beside them.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        TestOptions options = new();
        Command command = new("test", "Runs the tests that stand in plans, and in *.plantest.json files beside them.");
        inputs.AddTo(command, withData: false);
        options.AddTo(command);
        command.SetAction(parsed => Run(
            PlanTestSuite.ReadFiles(parsed.GetValue(inputs.Plans)!),
            options.Choice(parsed),
            terminal,
            inputs.Language(parsed)));
        return command;
    }

    private static int Run(
        IReadOnlyList<PlanTestSuite> suites, TestChoice choice, Terminal terminal, Language language)
    {
        terminal.Error.Write(DiagnosticRenderer.Render(suites.SelectMany(one => one.Diagnostics), language));
        var outcomes = new List<KeyValuePair<string, IReadOnlyList<PlanTestOutcome>>>();
        foreach (PlanTestSuite suite in suites.Where(one => one.Plan is not null))
        {
            outcomes.Add(new(suite.Plan!.Id.Value, Judge(suite, choice, terminal, language)));
        }

        bool isWritten = choice.JUnitFile is not { } file
            || ResultFile.Write(file, JUnitWriter.Write(outcomes, language), terminal, language);
        bool isEmpty = choice.IsFilter && outcomes.All(one => one.Value.Count == 0);
        if (isEmpty)
        {
            terminal.Error.Write(language == Language.Chinese ? "没有符合条件的测试。\n" : "No test is like that.\n");
        }

        return suites.Any(one => one.HasErrors) || !isWritten || isEmpty ? ExitCode.InputErrors
            : outcomes.SelectMany(one => one.Value).Any(one => !one.Passed) ? ExitCode.ConditionHolds
            : ExitCode.Fine;
    }

    private static List<PlanTestOutcome> Judge(
        PlanTestSuite suite, TestChoice choice, Terminal terminal, Language language)
    {
        var outcomes = new List<PlanTestOutcome>();
        foreach (PlanTest test in suite.Tests.Where(choice.Takes))
        {
            PlanTestOutcome outcome = PlanTestRunner.Judge(suite.Plan!, test);
            outcomes.Add(outcome);
            terminal.Output.Write(TestReport.Text(outcome, language));
            terminal.Error.Write(DiagnosticRenderer.Render(
                outcome.Differences.Select(difference => difference.Diagnostic), language));
        }

        int passed = outcomes.Count(one => one.Passed);
        terminal.Output.Write(
            TestReport.Summary(suite.Plan!.Id.Value, passed, outcomes.Count - passed, language));
        return outcomes;
    }
}

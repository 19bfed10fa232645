using System.CommandLine;
using HealthTargets.Rules;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;
using HealthTargets.Rules.Testing.Coverage;
using HealthTargets.Rules.Testing.Mutation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Cli;

/// <summary><c>healthtargets test</c>: runs the tests in plan files and beside them.</summary>
internal sealed class TestCommand
{
    private readonly Terminal terminal;
    private readonly TestChoice choice;
    private readonly Language language;

    private TestCommand(Terminal terminal, TestChoice choice, Language language)
    {
        this.terminal = terminal;
        this.choice = choice;
        this.language = language;
    }

    public static Command Create(Terminal terminal)
    {
        InputOptions inputs = new();
        TestOptions options = new();
        Command command = new("test", "Runs the tests that stand in plans, and in *.plantest.json files beside them.");
        inputs.AddTo(command, withData: false);
        options.AddTo(command);
        command.SetAction(parsed => new TestCommand(terminal, options.Choice(parsed), inputs.Language(parsed))
            .Run(PlanTestSuite.ReadFiles(parsed.GetValue(inputs.Plans)!)));
        return command;
    }

    private int Run(IReadOnlyList<PlanTestSuite> suites)
    {
        terminal.Error.Write(DiagnosticRenderer.Render(suites.SelectMany(one => one.Diagnostics), language));
        PlanTestSuite[] good = [.. suites.Where(one => one.Plan is not null)];
        KeyValuePair<string, IReadOnlyList<PlanTestOutcome>>[] outcomes =
            [.. good.Select(suite => new KeyValuePair<string, IReadOnlyList<PlanTestOutcome>>(
                suite.Plan!.Id.Value, Judge(suite)))];
        if (choice.WithCoverage)
        {
            Cover([.. good.Zip(outcomes, (suite, judged) => suite.Coverage(judged.Value))]);
        }

        if (choice.WithMutants)
        {
            Mutate(good);
        }

        bool isWritten = choice.JUnitFile is not { } file
            || ResultFile.Write(file, JUnitWriter.Write(outcomes, language), terminal, language);
        bool isEmpty = choice.IsFilter && outcomes.All(one => one.Value.Count == 0);
        if (isEmpty)
        {
            int all = good.Sum(suite => suite.Tests.Count);
            terminal.Refuse(
                choice.Filter ?? choice.Target, language, (line, span) => CommandErrors.NoSuchTest(line, span, all));
        }

        return suites.Any(one => one.HasErrors) || !isWritten || isEmpty ? ExitCode.InputErrors
            : outcomes.SelectMany(one => one.Value).Any(one => !one.Passed) ? ExitCode.ConditionHolds
            : ExitCode.Fine;
    }

    private List<PlanTestOutcome> Judge(PlanTestSuite suite)
    {
        var outcomes = new List<PlanTestOutcome>();
        foreach (PlanTest test in suite.Tests.Where(choice.Takes))
        {
            PlanTestOutcome outcome = PlanTestRunner.Judge(suite.Plan!, test);
            outcomes.Add(outcome);
            Write(TestReport.Text(outcome, language));
            terminal.Error.Write(DiagnosticRenderer.Render(
                outcome.Differences.Select(difference => difference.Diagnostic), language));
        }

        int passed = outcomes.Count(one => one.Passed);
        Write(TestReport.Summary(suite.Plan!.Id.Value, passed, outcomes.Count - passed, language));
        return outcomes;
    }

    private void Cover(IReadOnlyList<TestCoverage> coverages) => terminal.Output.Write(choice.AsJson
        ? CoverageReport.Json(coverages, language)
        : string.Concat(coverages.Select(one => "\n" + CoverageReport.Text(one, language))));

    private void Mutate(IReadOnlyList<PlanTestSuite> suites)
    {
        TargetId? only = choice.Target is { } id ? new TargetId(id) : null;
        MutationResult[] results = [.. suites.Select(suite => new LongWork(terminal, language).Run(
            $"changing {suite.Plan!.Id}",
            $"改动 {suite.Plan.Id}",
            progress => suite.Mutate(
                [.. suite.Tests.Where(choice.Takes)], only, (done, all) => progress.Step(done, all))))];
        terminal.Output.Write(choice.AsJson
            ? MutationReport.Json(results, language)
            : string.Concat(results.Select(one => "\n" + MutationReport.Text(one, language))));
    }

    // JSON stands alone on the output, so that a program can read it.
    private void Write(string text)
    {
        if (!choice.AsJson)
        {
            terminal.Output.Write(text);
        }
    }
}

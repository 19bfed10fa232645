using HealthTargets.Rules.Diagnostics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Golden;

public sealed class GoldenTests
{
    // Codes whose files would be too large to keep, with the test that shows them instead.
    private static readonly Dictionary<string, string> ShownElsewhere = new()
    {
        ["HT1003"] = "SyntaxReaderTests.Size_is_bounded",
        ["HT1009"] = "SyntaxReaderTests.The_number_of_values_is_bounded",
        ["HT1043"] = "CsvTokenizerTests.The_length_of_fields_is_bounded",
        ["HT1044"] = "CsvTokenizerTests.A_mistake_costs_its_own_row",
        ["HT1045"] = "CsvTokenizerTests.The_length_of_rows_is_bounded",
        ["HT2026"] = "RuleCompilerTests.A_plan_file_that_is_not_there_is_reported",
        ["HT4004"] = "RuleCompilerTests.The_number_of_files_is_bounded",
        ["HT7130"] = "WorkflowAttackTests.The_number_of_injected_rules_is_bounded",
        ["HT5001"] = "the tests of the data readers",
    };

    // ExpressionMistakeTests shows them.
    private static IEnumerable<string> OfExpressions => Enumerable.Range(7001, 22).Select(number => $"HT{number}");

    // ArgumentPageTests of the command shows them.
    private static IEnumerable<string> OfTheCommandLine =>
        Enumerable.Range(8001, 17).Concat(Enumerable.Range(8021, 9)).Select(number => $"HT{number}");

    public static TheoryData<string> Names => [.. GoldenCase.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_said_of_broken_files_is_what_was_approved(string name)
    {
        GoldenCase golden = GoldenCase.All.Single(item => item.Name == name);
        Approval.Verify(golden.RelativePathTo("expected.en.txt"), golden.Render(Language.English));
        Approval.Verify(golden.RelativePathTo("expected.zh.txt"), golden.Render(Language.Chinese));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Broken_files_show_the_code_that_they_are_named_after(string name)
    {
        GoldenCase golden = GoldenCase.All.Single(item => item.Name == name);
        IReadOnlyList<Diagnostic> found = golden.Run();
        Assert.NotEmpty(found);
        Assert.True(golden.Code is null || found.Any(item => item.Code == golden.Code), string.Join('\n', found));
    }

    [Fact]
    public void Every_code_has_broken_files_that_show_it_or_a_test_that_does() => Assert.Equal(
        DiagnosticCatalog.All.Select(kind => kind.Code),
        GoldenCase.All.Select(item => item.Code).OfType<string>().Concat(ShownElsewhere.Keys).Concat(OfExpressions)
            .Concat(OfTheCommandLine).Distinct().Order());
}

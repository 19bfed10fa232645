using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private static readonly SourceText B = SourceText.FromString("b.json", new string(' ', 500));
    private static readonly SourceText A = SourceText.FromString("a.json", new string(' ', 500));

    [Fact]
    public void Diagnostics_come_out_by_file_and_position()
    {
        var bag = new DiagnosticBag();
        bag.Add(JsonShapeErrors.MissingComma(B, 7));
        bag.Add(JsonShapeErrors.MissingComma(B, 3));
        bag.Add(JsonShapeErrors.MissingComma(A, 9));
        Assert.Equal(
            ["a.json(1,10)", "b.json(1,4)", "b.json(1,8)"],
            bag.ToSorted().Select(diagnostic => diagnostic.Source.Name + diagnostic.Position));
    }

    [Fact]
    public void The_same_finding_is_kept_once()
    {
        var bag = new DiagnosticBag();
        bag.Add(JsonShapeErrors.MissingComma(A, 7));
        bag.Add(JsonShapeErrors.MissingComma(A, 7));
        Assert.Single(bag.ToSorted());
        Assert.Equal(1, bag.ErrorCount);
    }

    [Fact]
    public void After_a_hundred_errors_only_their_number_is_told()
    {
        var bag = new DiagnosticBag();
        for (int i = 0; i < 123; i++)
        {
            bag.Add(JsonShapeErrors.MissingComma(A, i));
        }

        IReadOnlyList<Diagnostic> sorted = bag.ToSorted();
        Assert.Equal(101, sorted.Count);
        Assert.Equal(123, bag.ErrorCount);
        Assert.Equal(
            "a.json(1,101): info HT4001: There are 23 more findings that are not listed.", sorted[^1].ToString());
        Assert.Equal("还有 23 个问题没有列出。", sorted[^1].What(Language.Chinese));
    }
}

using HealthTargets.TestSupport;
using HealthTargets.TestSupport.House;

namespace HealthTargets.Tests.House;

public sealed class PublicApiPrinterTests
{
    [Fact]
    public void A_type_is_printed_close_to_what_was_written_and_without_what_the_compiler_adds()
    {
        const string expected = """
            namespace HealthTargets.Tests.House.ApiSamples

              interface ISample<T> where T : class, IDisposable
                string? Find(T key, out int place, params ReadOnlySpan<string?> more)

              sealed record class Sample
                const int Two = 2
                new(string Name, IReadOnlyList<string?>? Parts = default)
                IReadOnlyList<string?>? Parts { get; init; }
                required int[] Counts { get; init; }
                string Name { get; init; }
                TResult? Map<TResult>(Func<Sample, TResult> map, string separator = ", ") where TResult : struct
                static Sample op_Addition(Sample left, Sample right)
            """;

        Assert.Contains(expected, PublicApiPrinter.Print(GetType().Assembly), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_told_by_its_first_line()
    {
        string? difference = Approval.FirstDifference("a\nb\nc", "a\nb \nd");

        Assert.Equal(
            "The text differs from the approved one in line 2.\n  approved: \"b\"\n  actual:   \"b \"",
            difference);
        Assert.Null(Approval.FirstDifference("same", "same"));
        Assert.EndsWith("(the text has ended)", Approval.FirstDifference("a\nb", "a"));
    }
}

using HealthTargets.Observations;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>The sample files themselves: they are read whole, and their data say where they are from.</summary>
public sealed class SampleReadingTests
{
    [Fact]
    public void Every_sample_is_read_without_an_error_or_a_warning() =>
        Assert.All(Sample.All, sample => Assert.Empty(sample.Diagnostics));

    [Fact]
    public void Every_row_of_data_is_used() =>
        Assert.All(Sample.All, sample => Assert.Equal(sample.RowsRead, sample.Data.Count));

    [Fact]
    public void Every_number_is_from_a_document_or_marked_as_invented() => Assert.All(Sample.All, sample => Assert.All(
        Rows(sample),
        row => Assert.Matches("^(00[0-4]_[0-9a-f]{16}|invented example)(: |$)", row.Source)));

    [Fact]
    public void Plans_without_results_have_invented_data_only() => Assert.All(
        [Sample.Seeds[0], Sample.Seeds[2]],
        sample => Assert.All(Rows(sample), row => Assert.Equal("invented example", row.Source)));

    private static IEnumerable<Observation> Rows(Sample sample) =>
        sample.Data.Keys().SelectMany(key => sample.Data.Series(key, knownAt: null));
}

using HealthTargets.Fuzz;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Fuzz;

/// <summary>A short run of the fuzzer; the long ones are recorded in <c>fuzz/README.md</c>.</summary>
public class FuzzTests
{
    private const int Inputs = 1_500;

    private static readonly IReadOnlyList<Reader> All = Readers.All(Repository.Root);

    public static TheoryData<string> Names => [.. All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_bytes_make_a_reader_throw_hang_or_take_much_memory(string name)
    {
        Reader reader = All.Single(one => one.Name == name);

        Finding finding = Campaign.Run(reader, seed: 20261122, Inputs);

        Assert.All(finding.Faults, fault => Assert.Fail($"{Convert.ToBase64String(fault.Input)}: {fault.Why}"));
    }

    // A fuzzer that finds nothing in a reader with a mistake is worth nothing.
    [Fact]
    public void A_reader_with_a_mistake_is_found_out()
    {
        Reader careless = new("careless", [[1, 2, 3]], bytes => _ = bytes[0]);

        Assert.NotEmpty(Campaign.Run(careless, seed: 1, Inputs).Faults);
    }

    [Fact]
    public void The_same_seed_gives_the_same_inputs()
    {
        Mutation one = new(7, All[0].Seeds);
        Mutation other = new(7, All[0].Seeds);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(one.Next(), other.Next()));
    }
}

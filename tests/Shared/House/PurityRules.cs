namespace HealthTargets.TestSupport.House;

/// <summary>The same input gives the same result, whenever and wherever. Test projects say which.</summary>
public abstract class PurityRules
{
    private protected abstract SourceProject Project { get; }

    [Fact]
    public void Nothing_reads_the_clock_the_culture_or_the_environment() =>
        HouseRules.AssertKept("A result depends on its input only.", AmbientReads.In(Project));
}

namespace HealthTargets.TestSupport.House;

/// <summary>What a package offers changes only on purpose. Test projects say which.</summary>
public abstract class PublicApiRules
{
    private protected abstract SourceProject Project { get; }

    private protected abstract string ApprovedPath { get; }

    [Fact]
    public void The_public_api_is_the_approved_one() =>
        Approval.Verify(ApprovedPath, PublicApiPrinter.Print(Project.Assembly));
}

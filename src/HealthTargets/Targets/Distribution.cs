namespace HealthTargets.Targets;

/// <summary>
/// Shares the bound of a count out among units below, so that the shares add up to it exactly:
/// <c>"distribute": { "by": "population", "to": "children" }</c>. The unit itself is judged by the whole bound, and
/// each unit below by its share, by the method of the largest remainder: everybody gets the whole steps in their exact
/// share, and the steps that are left go to the largest remainders; among equal ones to the larger weight, then to the
/// smaller name. Immutable; equal by content.
/// </summary>
/// <param name="By">By what.</param>
/// <param name="To">To which units.</param>
/// <param name="Decimals">The decimals of a share, 0 to 6: a step is 1, 0.1, 0.01 and so on.</param>
public sealed record Distribution(DistributionKey By, UnitSelection To, int Decimals)
{
    /// <summary>Gets the most decimals of a share.</summary>
    public static int DecimalsMax => 6;
}

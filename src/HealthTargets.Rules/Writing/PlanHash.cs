using System.Security.Cryptography;
using System.Text;
using HealthTargets.Plans;

namespace HealthTargets.Rules.Writing;

/// <summary>A fingerprint of a plan, so that results can be told apart when the plan changes.</summary>
public static class PlanHash
{
    /// <summary>
    /// Returns the SHA-256 of the canonical form of a plan and its parts: equal for plans that are equal, whatever the
    /// layout, comments or imports of their files.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((_, string text) in PlanWriter.Write(plan, "plan"))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using System.Security.Cryptography;
using System.Text;
using HealthTargets.Plans;
using HealthTargets.Rules.Writing;

namespace HealthTargets.Rules.Results;

/// <summary>Makes the fingerprint of a plan.</summary>
public static class PlanHash
{
    private const string FileName = "plan.plan.json";

    /// <summary>
    /// Returns the SHA-256 of the plan in canonical form, its parts behind it. Two files that mean the same have the
    /// same, however they are laid out.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>64 hexadecimal digits in small letters.</returns>
    public static string Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        string text = string.Concat(PlanWriter.Write(plan, FileName).Select(file => file.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

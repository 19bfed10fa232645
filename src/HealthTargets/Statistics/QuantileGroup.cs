using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// The group, from 1 for the smallest values to n for the largest, into which a value falls when its peers are divided
/// into n groups of about the same number: floor(n + 1 - ceiling((N + 1 - rank) / (N / n))), and 1 for 0, where equal
/// values have the smallest of their ranks.
/// Source: the quantile rule of the public-health profiles of England.
/// </summary>
internal static class QuantileGroup
{
    /// <summary>Gets the group of a value.</summary>
    /// <param name="value">The value; one of <paramref name="peers"/>.</param>
    /// <param name="peers">All values, its own too.</param>
    /// <param name="groups">How many groups; 2 or more.</param>
    /// <param name="largestFirst">Whether group 1 has the largest values instead.</param>
    /// <returns>The group, or null where there are fewer values than groups.</returns>
    public static int? Of(Rational value, IReadOnlyList<Rational> peers, int groups, bool largestFirst)
    {
        int count = peers.Count;
        if (groups < 1 || count < groups)
        {
            return null;
        }

        int rank = 1 + peers.Count(peer => largestFirst ? peer > value : peer < value);

        // ceiling((N + 1 - rank) n / N)
        BigInteger above = (BigInteger)(count + 1 - rank) * groups;
        int steps = (int)((above + count - 1) / count);
        return Math.Max(1, groups + 1 - steps);
    }
}

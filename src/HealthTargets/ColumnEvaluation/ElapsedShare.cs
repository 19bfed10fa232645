using HealthTargets.Columns;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Which share of a way is to be done by now, ready for many units.</summary>
/// <param name="Number">The share.</param>
/// <param name="Sign">Its sign.</param>
/// <param name="IsWhole">Whether it is the whole way.</param>
internal readonly record struct ElapsedShare(Approx Number, int Sign, bool IsWhole)
{
    public static ElapsedShare Of(Rational share) => new(Approx.Of(share), share.Sign, share == Rational.One);
}

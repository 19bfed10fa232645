using System.Numerics;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Which values of a row could bring a verdict to a limit.</summary>
internal static class RowValues
{
    /// <summary>Returns the values, the likeliest first.</summary>
    /// <param name="row">The row as it is.</param>
    /// <param name="limits">The limits to come to.</param>
    /// <param name="verdict">What comes out with the row as it is.</param>
    internal static IEnumerable<ObservedValue> For(Observation row, IReadOnlyList<Limit> limits, Verdict verdict)
    {
        foreach (Limit limit in limits)
        {
            if (limit is Limit.Stage stage && row.Value is ObservedValue.Stage)
            {
                yield return new ObservedValue.Stage(stage.Name);
            }
            else if (limit is Limit.Number number)
            {
                foreach (decimal value in Numbers(row.Value, number.Value, verdict).OfType<decimal>().Distinct())
                {
                    yield return row.Value is ObservedValue.Weighted weighted
                        ? weighted with { Value = value }
                        : new ObservedValue.Number(value);
                }
            }
        }
    }

    /// <summary>Writes a value as a test would.</summary>
    internal static string Text(ObservedValue value) => value switch
    {
        ObservedValue.Number number => ((Rational)number.Value).ToString(),
        ObservedValue.Weighted weighted => ((Rational)weighted.Value).ToString(),
        ObservedValue.Stage stage => $"\"{stage.Name}\"",
        _ => ResultWords.Of(AbsenceReason.Missing),
    };

    // A row of a ratio can give the value itself. The value may follow from several rows: then this one is moved by
    // what is missing, up or down as it counts.
    private static IEnumerable<decimal?> Numbers(ObservedValue old, decimal limit, Verdict verdict)
    {
        decimal? own = old switch
        {
            ObservedValue.Number number => number.Value,
            ObservedValue.Weighted weighted => weighted.Value,
            _ => null,
        };
        if (old is ObservedValue.Fraction || own is not null)
        {
            yield return limit;
        }

        if (own is { } value && verdict.Value.NumberOrNull is { } found)
        {
            yield return Sensible(Decimal(value + ((Rational)limit - found)), value);
            yield return Sensible(Decimal(value - ((Rational)limit - found)), value);
        }
    }

    // Nobody would report fewer than none, where the test has no such number either.
    private static decimal? Sensible(decimal? moved, decimal old) => moved < 0 && old >= 0 ? null : moved;

    private static decimal? Decimal(Rational number)
    {
        bool fits = BigInteger.Abs(number.Numerator) < BigInteger.Pow(10, 20) && number.Denominator < 1_000_000_000;
        if (!fits)
        {
            return null;
        }

        decimal value = (decimal)number.Numerator / (decimal)number.Denominator;
        return (Rational)value == number ? value : null;
    }
}

namespace HealthTargets.Rules.Data.Plain;

/// <summary>The numbers that a row can have: value, numerator and denominator, with a bit for each that is there.</summary>
internal static class PlainNumbers
{
    internal const int Count = 3;
    internal const int HasValue = 1;
    internal const int HasNumerator = 2;
    internal const int HasDenominator = 4;
}
